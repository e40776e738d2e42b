package grader.reports;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import grader.attempts.Graded;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExercismReportTest {
    private static final Shape TEST = new Shape(
            Map.of("name", JsonNode::isTextual, "status", Shape.oneOf("pass", "fail", "error")),
            Map.of("message", JsonNode::isTextual, "test_code", JsonNode::isTextual));

    /** As https://exercism.org/docs/building/tooling/test-runners/interface has it. */
    private static final Shape FORMAT = new Shape(
            Map.of("version", node -> node.intValue() == 3, "status", Shape.oneOf("pass", "fail", "error")),
            Map.of("message", ExercismReportTest::isShort, "tests", JsonNode::isArray));

    @TempDir
    Path folder;

    private static boolean isShort(JsonNode message) {
        return message.isTextual() && message.textValue().getBytes(StandardCharsets.UTF_8).length <= 65_535;
    }

    @Test
    void isOfThePublishedFormat() throws IOException {
        write(Samples.ofEach());

        for (Graded graded : Samples.ofEach().attempts()) {
            JsonNode content = content(graded.name());
            assertThat(FORMAT.problems(content)).isEmpty();
            assertThat(content.has("message")).isEqualTo(status(graded.name()).equals("error"));
            assertThat(content.has("tests")).isNotEqualTo(content.has("message"));
            assertThat(content.path("tests"))
                    .allSatisfy(test -> assertThat(TEST.problems(test)).isEmpty());
        }
    }

    @Test
    void canaryWhatIsNotOfTheFormat() throws IOException {
        assertThat(FORMAT.problems(new ObjectMapper().readTree("{\"version\": 2, \"status\": \"passed\"}")))
                .hasSize(2);
        assertThat(FORMAT.problems(new ObjectMapper().readTree("{\"status\": \"pass\"}")))
                .hasSize(1);
    }

    @Test
    void passesWhatIsMastered() throws IOException {
        write(Samples.ofEach());

        assertThat(status("mastered")).isEqualTo("pass");
        assertThat(status("solved")).isEqualTo("fail");
        assertThat(status("unsolved")).isEqualTo("fail");
        assertThat(status("leaky")).isEqualTo("fail");
        assertThat(status("timed-out")).isEqualTo("fail");
    }

    @Test
    void whereNoRuleWasLookedAtItIsAnError() throws IOException {
        write(Samples.ofEach());

        assertThat(status("not-compiled")).isEqualTo("error");
        assertThat(content("not-compiled").path("message").asText()).contains("Gather.java:7: ';' expected");
        assertThat(status("error")).isEqualTo("error");
        assertThat(content("error").path("message").asText()).contains("run again");
        assertThat(status("skipped")).isEqualTo("error");
    }

    @Test
    void tellsOfEachTestInOrder() throws IOException {
        write(Samples.of(Samples.timedOut()));

        assertThat(content("").path("tests"))
                .extracting(test -> test.path("status").asText())
                .containsExactly("pass", "error", "error", "error");
        assertThat(content("").path("tests").get(1).path("test_code").asText()).isEqualTo("assertThat(2);");
        assertThat(content("").path("tests").get(1).path("message").asText())
                .isEqualTo("not run: it did not end within 30 s");
    }

    @Test
    void anEndlessMessageIsCut() throws IOException {
        String endless = "\uD83D\uDE00".repeat(1 << 20);
        write(Samples.of(new Graded("a", grader.scorecard.Verdict.DOES_NOT_COMPILE, endless, 1, null)));

        assertThat(FORMAT.problems(content(""))).isEmpty();
    }

    private void write(Results results) throws IOException {
        Report report = new ExercismReport(folder, Samples.FINDINGS);
        report.prepare();
        report.write(results);
    }

    private JsonNode content(String name) throws IOException {
        return new ObjectMapper()
                .readTree(folder.resolve(name).resolve("results.json").toFile());
    }

    private String status(String name) throws IOException {
        return content(name).path("status").asText();
    }
}
