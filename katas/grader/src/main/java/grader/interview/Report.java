package grader.interview;

import grader.guide.Guide;
import java.io.IOException;

/** What is left of an interview when it is over, or is left. */
final class Report {
    private final SessionFolder folder;
    private final Guide guide;
    private final Journal journal;

    Report(SessionFolder folder, Guide guide, Journal journal) {
        this.folder = folder;
        this.guide = guide;
        this.journal = journal;
    }

    /** Writes it, and says where it is and how to go on. */
    synchronized String leave() {
        Session session = journal.session();
        try {
            SessionFiles.write(session, folder.json());
        } catch (IOException failure) {
            return guide.labels().text("interview.not-written", folder.json(), failure);
        }
        String where = guide.labels().text("interview.report", folder.json());
        return session.isOver()
                ? where
                : where + System.lineSeparator() + guide.labels().text("interview.unfinished");
    }
}
