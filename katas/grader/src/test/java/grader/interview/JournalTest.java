package grader.interview;

import static java.nio.file.StandardOpenOption.APPEND;
import static org.assertj.core.api.Assertions.assertThat;

import grader.Level;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JournalTest {
    private static final OffsetDateTime START = OffsetDateTime.parse("2026-01-02T23:50:00+09:00");

    @TempDir
    private Path all;

    private static Session terms(String candidate) {
        return new Session(
                Session.VERSION,
                "gather",
                "Gather.java",
                START.toString(),
                candidate,
                Level.MID,
                45,
                Feedback.FULL,
                "en",
                null,
                Map.of("Gather.java", "the stub"),
                List.of());
    }

    @Test
    void goesOnWhereItStood() throws IOException {
        Path file = all.resolve("journal.jsonl");
        try (Journal journal = Journal.begin(file, terms("Mina"))) {
            journal.add(new Event.RuleHeld(5_000, 1));
            journal.tick(5_400);
            journal.tick(9_000);
        }

        try (Journal journal = Journal.goOn(file).orElseThrow()) {
            assertThat(journal.session()).isEqualTo(terms("Mina").with(new Event.RuleHeld(5_000, 1)));
            assertThat(journal.elapsed()).isEqualTo(9_000);
        }
    }

    @Test
    void losesNoMoreThanALineThatWasCut() throws IOException {
        Path file = all.resolve("journal.jsonl");
        try (Journal journal = Journal.begin(file, terms(null))) {
            journal.add(new Event.RuleHeld(5_000, 1));
        }
        Files.writeString(file, "{\"event\":\"rule-held\",\"at\":6", APPEND);

        try (Journal journal = Journal.goOn(file).orElseThrow()) {
            journal.add(new Event.RuleHeld(7_000, 2));
        }

        try (Journal journal = Journal.goOn(file).orElseThrow()) {
            assertThat(journal.session().held()).containsExactly(1, 2);
        }
    }

    @Test
    void doesNotGoOnAfterTheEnd() throws IOException {
        Path file = all.resolve("journal.jsonl");
        try (Journal journal = Journal.begin(file, terms(null))) {
            journal.add(new Event.Ended(5_000, START.toString(), true));
        }

        assertThat(Journal.goOn(file)).isEmpty();
    }

    @Test
    void theSameCandidateGoesOnWithinADay() throws IOException {
        SessionFolder folder = SessionFolder.fresh(all, terms("Mina"));
        Journal.begin(folder.journal(), terms("Mina")).close();

        assertThat(SessionFolder.unfinished(all, "gather", "Mina", START.plusHours(1)))
                .contains(folder);
        assertThat(SessionFolder.unfinished(all, "gather", "Jun", START.plusHours(1)))
                .isEmpty();
        assertThat(SessionFolder.unfinished(all, "no-blocking", "Mina", START.plusHours(1)))
                .isEmpty();
        assertThat(SessionFolder.unfinished(all, "gather", "Mina", START.plusDays(2)))
                .isEmpty();
    }

    @Test
    void eachHasAFolderOfItsOwn() {
        assertThat(SessionFolder.fresh(all, terms(null)).path()).isEqualTo(all.resolve("2026-01-02-gather"));
        assertThat(SessionFolder.fresh(all, terms(null)).path()).isEqualTo(all.resolve("2026-01-02-gather-2"));
    }
}
