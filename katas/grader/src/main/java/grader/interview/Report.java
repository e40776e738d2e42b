package grader.interview;

import grader.guide.Guide;
import grader.page.ReportPage;
import java.io.IOException;
import java.nio.file.Path;

/** What is left of an interview when it is over, or is left. */
final class Report {
    private final SessionFolder folder;
    private final Path kata;
    private final Guide guide;
    private final Journal journal;

    Report(SessionFolder folder, Path kata, Guide guide, Journal journal) {
        this.folder = folder;
        this.kata = kata;
        this.guide = guide;
        this.journal = journal;
    }

    /** Writes it, and says where it is and how to go on. */
    synchronized String leave() {
        Session session = journal.session();
        try {
            SessionFiles.write(session, folder.json());
            new ReportPage(session, kata, guide).write(folder.page());
        } catch (IOException failure) {
            return guide.labels().text("interview.not-written", folder.path(), failure);
        }
        String where = guide.labels().text("interview.report", folder.page());
        return session.isOver()
                ? where
                : where + System.lineSeparator() + guide.labels().text("interview.unfinished");
    }
}
