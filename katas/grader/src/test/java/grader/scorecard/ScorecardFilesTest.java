package grader.scorecard;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import grader.Level;
import grader.calls.Span;
import grader.calls.Span.Ending;
import grader.calls.Timeline;
import grader.evidence.Violation.Kind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScorecardFilesTest {
    private static final Path DOCS = Path.of("..", "..", "docs");

    @Test
    void theDocsShowAScorecardAsItIsWritten(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("scorecard.json");

        ScorecardFiles.write(example(), file);

        String written = Files.readString(file, UTF_8).replace("\r\n", "\n");
        assertThat(docs("scorecard.md")).contains("```json\n" + written + "\n```");
    }

    @Test
    void theDocsTellOfEveryField() throws IOException {
        for (Class<?> type : List.of(Scorecard.class, RuleResult.class, Timeline.class, Span.class)) {
            for (var field : type.getRecordComponents()) {
                String name = "`" + field.getName() + "`";
                assertThat(docs("scorecard.md")).contains(name);
                assertThat(docs("ko/scorecard.md")).contains(name);
            }
        }
        for (Verdict verdict : Verdict.values()) {
            assertThat(docs("scorecard.md")).contains("`" + verdict + "`");
        }
    }

    private static Scorecard example() {
        Timeline timeline = new Timeline(
                List.of(
                        new Span("call 1", 0L, 1_000L, Ending.SUCCEEDED, "caller"),
                        new Span("call 2", 1_000L, null, Ending.PENDING, "caller")),
                1_500);
        RuleResult held = new RuleResult(
                2,
                Level.JUNIOR,
                "Results come in the order of the calls",
                "results that are added as they arrive are in the order of arrival",
                null,
                null,
                null,
                null,
                null);
        RuleResult broken = new RuleResult(
                3,
                Level.JUNIOR,
                "Every call is in flight before any has finished",
                "join() or get() in the loop waits for a call before it starts the next",
                Kind.BROKEN,
                "only 1 of 2 calls had started when the first of them ended",
                "both are in flight before any has finished",
                "Gather.java:17",
                timeline);
        return new Scorecard(Scorecard.VERSION, "gather", "katas.gather.Gather", List.of(held, broken), null, null);
    }

    private static String docs(String page) throws IOException {
        return Files.readString(DOCS.resolve(page), UTF_8).replace("\r\n", "\n");
    }
}
