package grader.interview;

import static org.assertj.core.api.Assertions.assertThat;

import grader.Level;
import grader.attempts.Graded;
import grader.scorecard.Scorecard;
import grader.scorecard.Verdict;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SessionTest {
    private static final Map<String, String> STUB = Map.of("Gather.java", "the stub");
    private static final Map<String, String> ANSWER = Map.of("Gather.java", "an answer");
    private static final Scorecard CARD = new Scorecard(Scorecard.VERSION, "gather", "Gather", List.of(), null, null);

    private static Session session(Event... events) {
        return new Session(
                Session.VERSION,
                "gather",
                "Gather.java",
                "2026-01-02T10:00:00+09:00",
                "Mina",
                Level.MID,
                45,
                Feedback.FULL,
                "en",
                null,
                STUB,
                List.of(events));
    }

    private static Event.Grading grading(long at, Verdict verdict, Scorecard card) {
        return new Event.Grading(at, new Graded("gather", verdict, null, 400, card), ANSWER);
    }

    @Test
    void isReadBackAsItWasWritten(@TempDir Path folder) throws IOException {
        Session session = session(
                grading(1_000, Verdict.GRADER_ERROR, CARD),
                new Event.RuleHeld(1_000, 1),
                new Event.RuleLost(2_000, 1),
                new Event.Hint(3_000, 1, "in flight together", 1, 4),
                new Event.Paused(4_000, "2026-01-02T10:00:04+09:00"),
                new Event.Resumed(4_000, "2026-01-02T10:05:00+09:00"),
                new Event.Restarted(5_000, "2026-01-02T10:06:00+09:00"),
                new Event.Warned(6_000, 2),
                new Event.Ended(7_000, "2026-01-02T10:07:00+09:00", true));

        SessionFiles.write(session, folder.resolve("interview/report.json"));

        assertThat(SessionFiles.read(folder.resolve("interview/report.json"))).isEqualTo(session);
    }

    @Test
    void theSamplesOfTheDocsCanBeRead() throws IOException {
        Path samples = Path.of(System.getProperty("basedir", "")).resolve("../../docs/sessions");
        for (String sample : List.of("mid.json", "junior.json")) {
            Session session = SessionFiles.read(samples.resolve(sample));
            assertThat(session.version()).isEqualTo(Session.VERSION);
            assertThat(session.isOver()).isTrue();
        }
    }

    @Test
    void knowsWhereItStands() {
        Session session = session(
                grading(1_000, Verdict.GRADER_ERROR, CARD),
                new Event.RuleHeld(1_000, 3),
                new Event.RuleHeld(1_000, 1),
                new Event.RuleLost(2_000, 3),
                grading(5_000, Verdict.DOES_NOT_COMPILE, null));

        assertThat(session.held()).containsExactly(1);
        assertThat(session.lastScorecard()).contains(CARD);
        assertThat(session.sourcesAtEnd()).isEqualTo(ANSWER);
        assertThat(session.elapsed()).isEqualTo(5_000);
        assertThat(session.isOver()).isFalse();
        assertThat(session.with(new Event.Ended(6_000, "", false)).isOver()).isTrue();
    }

    @Test
    void endsWithTheStubWhereNothingWasSaved() {
        assertThat(session().sourcesAtEnd()).isEqualTo(STUB);
    }

    @Test
    void expectsTheRulesOfALevelAndThoseBelow() {
        assertThat(session().expects(Level.JUNIOR)).isTrue();
        assertThat(session().expects(Level.MID)).isTrue();
        assertThat(session().expects(Level.SENIOR)).isFalse();
    }
}
