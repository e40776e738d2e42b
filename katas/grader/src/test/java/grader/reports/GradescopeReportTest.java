package grader.reports;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import grader.attempts.Graded;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GradescopeReportTest {
    private static final Shape TEST = new Shape(
            Map.of(),
            Map.of(
                    "score", JsonNode::isNumber,
                    "max_score", JsonNode::isNumber,
                    "status", Shape.oneOf("passed", "failed"),
                    "name", JsonNode::isTextual,
                    "name_format", Shape.oneOf("text", "html", "simple_format", "md", "ansi"),
                    "number", JsonNode::isTextual,
                    "output", JsonNode::isTextual,
                    "output_format", Shape.oneOf("text", "html", "simple_format", "md", "ansi"),
                    "visibility", Shape.oneOf("hidden", "after_due_date", "after_published", "visible")));

    /** As https://gradescope-autograders.readthedocs.io/en/latest/specs/ has it. */
    private static final Shape FORMAT = new Shape(
            Map.of(),
            Map.of(
                    "score", JsonNode::isNumber,
                    "execution_time", JsonNode::isNumber,
                    "output", JsonNode::isTextual,
                    "output_format", Shape.oneOf("text", "html", "simple_format", "md", "ansi"),
                    "tests", JsonNode::isArray));

    @TempDir
    Path folder;

    @Test
    void isOfThePublishedFormat() throws IOException {
        write(Samples.ofEach());

        for (Graded graded : Samples.ofEach().attempts()) {
            JsonNode content = content(graded.name());
            assertThat(FORMAT.problems(content)).isEmpty();
            assertThat(content.path("tests"))
                    .allSatisfy(test -> assertThat(TEST.problems(test)).isEmpty());
        }
    }

    @Test
    void canaryWhatIsNotOfTheFormat() throws IOException {
        assertThat(FORMAT.problems(new ObjectMapper().readTree("{\"score\": \"1\", \"points\": 1}")))
                .hasSize(2);
    }

    @Test
    void theScoreIsTheSumOfWhatHolds() throws IOException {
        write(Samples.ofEach());

        assertThat(score("mastered")).isEqualTo(5.5);
        assertThat(score("solved")).isEqualTo(5);
        assertThat(score("unsolved")).isEqualTo(3);
        assertThat(score("leaky")).isEqualTo(3.5);
        assertThat(score("timed-out")).isEqualTo(1);
        assertThat(score("not-compiled")).isZero();
        assertThat(content("mastered").path("tests"))
                .extracting(test -> test.path("max_score").decimalValue().toString())
                .containsExactly("1", "2", "0.5", "2");
    }

    @Test
    void whatWasNotRunIsListedAndWorthNothing() throws IOException {
        write(Samples.ofEach());

        assertThat(content("not-compiled").path("tests")).hasSize(4).allSatisfy(test -> {
            assertThat(test.path("score").decimalValue()).isZero();
            assertThat(test.path("output").asText()).isEqualTo("not run: Gather.java:7: ';' expected");
        });
    }

    @Test
    void aFailedGraderGivesNoScore() throws IOException {
        write(Samples.ofEach());

        for (String name : List.of("error", "skipped")) {
            assertThat(content(name).has("score")).isFalse();
            assertThat(content(name).has("tests")).isFalse();
        }
        assertThat(content("error").path("output").asText())
                .contains("it has to be run again")
                .doesNotContain("secret");
    }

    @Test
    void oneAttemptIsRightInTheFolder() throws IOException {
        write(Samples.of(Samples.solved()));

        assertThat(content("").path("score").decimalValue()).isEqualTo("5");
    }

    @Test
    void nothingIsLeftOfAnEarlierRun() throws IOException {
        write(Samples.of(Samples.mastered("gone"), Samples.mastered("a/b")));
        write(Samples.of(Samples.mastered("a/b"), Samples.mastered("new")));

        assertThat(folder.resolve("a/b/results.json")).exists();
        assertThat(folder.resolve("gone/results.json")).doesNotExist();
    }

    @Test
    void whatIsNotOursStays() throws IOException {
        Path other = Files.writeString(folder.resolve("notes.txt"), "mine");

        write(Samples.of(Samples.solved()));

        assertThat(other).hasContent("mine");
    }

    @Test
    void hostileTextStaysText() throws IOException {
        write(Samples.of(Samples.unsolved("hostile", Samples.HOSTILE.repeat(20_000))));

        assertThat(content("").path("tests").get(1).path("output").asText())
                .contains(
                        "]]></failure><x y=\"'> \uFFFD\uFFFD[2J\uFFFD\uFFFD\uFFFD & % \n\n::error::, | `<b>` 한\uD83D\uDE00")
                .hasSizeLessThan(2 * Legible.MOST);
        assertThat(content("").path("tests").get(1).path("output_format").asText())
                .isEqualTo("text");
    }

    private void write(Results results) throws IOException {
        Report report = new GradescopeReport(folder, Samples.FINDINGS, Samples.POINTS);
        report.prepare();
        report.write(results);
    }

    private JsonNode content(String name) throws IOException {
        return new ObjectMapper()
                .readTree(folder.resolve(name).resolve("results.json").toFile());
    }

    private double score(String name) throws IOException {
        return content(name).path("score").doubleValue();
    }
}
