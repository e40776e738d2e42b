package grader.reports;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GithubReportTest {
    /** {@code ::workflow-command parameter1={data},parameter2={data}::{command value}} */
    private static final Pattern COMMAND = Pattern.compile("::(?<command>\\w+) (?<parameters>.*?)::(?<value>.*)");

    @TempDir
    Path folder;

    @Test
    void annotatesEachThatIsNotMasteredWithItsFirstReason() throws IOException {
        List<Annotation> annotations = annotations(Samples.ofEach());

        assertThat(annotations)
                .extracting(Annotation::command)
                .containsExactly("notice", "error", "error", "error", "error", "warning", "warning");
        assertThat(annotations.get(1).parameters())
                .containsEntry("title", "unsolved: UNSOLVED")
                .containsEntry("line", "7")
                .containsEntry("file", "attempts/unsolved/Gather.java");
        assertThat(annotations.get(1).value()).startsWith("Rule 2 (M): rule two\nseen      seen 2\n");
        assertThat(annotations.get(2).value()).isEqualTo("No thread is left behind\n2 threads are alive");
        assertThat(annotations.get(3).value()).isEqualTo("not run: it did not end within 30 s");
        assertThat(annotations.get(4).parameters()).containsOnlyKeys("title");
        assertThat(annotations.get(5).value()).contains("run again").doesNotContain("secret");
    }

    @Test
    void hostileTextIsNoCommandOfItsOwn() throws IOException {
        List<Annotation> annotations =
                annotations(Samples.of(Samples.unsolved("a\n::error::,:%\u001b", Samples.HOSTILE.repeat(20_000))));

        assertThat(annotations).hasSize(1);
        assertThat(annotations.get(0).parameters()).containsEntry("title", "a ::error::,:%\uFFFD: UNSOLVED");
        assertThat(annotations.get(0).value())
                .contains("\uFFFD & % \n\n::error::, | `<b>` 한\uD83D\uDE00")
                .hasSizeLessThan(2 * Legible.MOST);
    }

    @Test
    void theSummaryIsATableOfAllAttempts() throws IOException {
        annotations(Samples.ofEach());

        assertThat(summary())
                .contains("<td>solved</td><td>SOLVED</td><td>5 of 5.5</td><td>3</td><td>seen 2</td>")
                .contains("<td>timed-out</td><td>TIMEOUT</td><td>1 of 5.5</td><td>3 not run</td>")
                .contains("<td>error</td><td>GRADER_ERROR</td><td>none yet</td>");
    }

    @Test
    void hostileTextIsNeitherHtmlNorMarkdown() throws IOException {
        annotations(Samples.of(Samples.unsolved("<script>|`x`\n\n# y", Samples.HOSTILE)));

        String table =
                summary().substring(summary().indexOf("<table>"), summary().indexOf("</table>"));
        assertThat(table.replaceAll("</?(table|tr|th|td)>", ""))
                .doesNotContain("<", ">")
                .contains("&lt;script&gt;");
        assertThat(table).doesNotContain("\n\n");
    }

    @Test
    void theSummaryOfACohortStaysBelowTheLimit() throws IOException {
        annotations(new Results(
                1,
                "kata",
                "17",
                IntStream.range(0, 4_000)
                        .mapToObj(i -> Samples.unsolved("attempt-" + i, "한".repeat(500)))
                        .toList()));

        assertThat(Files.size(folder.resolve("github.md"))).isLessThan(1 << 20);
        assertThat(summary()).containsPattern("\\d+ more are not shown here");
    }

    @Test
    void theSummaryIsAddedToThatOfTheStep() throws IOException {
        Path step = Files.writeString(folder.resolve("step.md"), "before\n");

        annotations(Samples.ofEach());

        assertThat(step).hasContent("before\n" + summary());
    }

    private String summary() throws IOException {
        return Files.readString(folder.resolve("github.md"));
    }

    private List<Annotation> annotations(Results results) throws IOException {
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        Map<String, String> environment = Map.of(
                "GITHUB_STEP_SUMMARY", folder.resolve("step.md").toString(), "GITHUB_WORKSPACE", folder.toString());
        Path attempts = folder.resolve("attempts");
        Files.createDirectories(attempts.resolve("unsolved"));
        Files.writeString(attempts.resolve("unsolved/Gather.java"), "");
        Report report = new GithubReport(
                folder.resolve("github.md"),
                Samples.FINDINGS,
                Samples.POINTS,
                attempts,
                environment,
                new PrintStream(printed, true, UTF_8));
        report.prepare();
        report.write(results);
        return printed.toString(UTF_8).lines().map(Annotation::read).toList();
    }

    /** As GitHub's runner reads a line. */
    private record Annotation(String command, Map<String, String> parameters, String value) {
        static Annotation read(String line) {
            Matcher command = COMMAND.matcher(line);
            assertThat(command.matches()).as(line).isTrue();
            Map<String, String> parameters = new LinkedHashMap<>();
            for (String parameter : command.group("parameters").split(",")) {
                String[] parts = parameter.split("=", 2);
                parameters.put(parts[0], unescaped(parts[1]));
            }
            return new Annotation(command.group("command"), parameters, unescaped(command.group("value")));
        }

        private static String unescaped(String text) {
            return text.replace("%0D", "\r")
                    .replace("%0A", "\n")
                    .replace("%3A", ":")
                    .replace("%2C", ",")
                    .replace("%25", "%");
        }
    }
}
