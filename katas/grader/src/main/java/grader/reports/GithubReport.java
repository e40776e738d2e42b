package grader.reports;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.nio.file.StandardOpenOption.APPEND;
import static java.nio.file.StandardOpenOption.CREATE;
import static java.util.stream.Collectors.joining;

import grader.attempts.Graded;
import grader.scorecard.Verdict;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What GitHub Actions understands: an annotation for each attempt that is not mastered, with its first reason, and a
 * summary in Markdown, which is also added to that of the step if there is one.
 *
 * @see <a href="https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-commands">its format</a>
 */
public final class GithubReport implements Report {
    /** GitHub takes 1 MiB of a step, and drops all of it if it is more: so many characters, of at most 3 bytes each. */
    private static final int MOST = 300_000;

    private static final int LONGEST_REASON = 300;
    private static final Pattern LINE = Pattern.compile("(?<file>\\w+\\.java):(?<line>\\d+)");

    private final Path place;
    private final Findings findings;
    private final Points points;
    private final Path attempts;
    private final Map<String, String> environment;
    private final PrintStream out;

    /**
     * @param attempts the folder that was searched for attempts
     * @param environment of the step
     * @param out where GitHub's runner reads commands: standard output
     */
    public GithubReport(
            Path place,
            Findings findings,
            Points points,
            Path attempts,
            Map<String, String> environment,
            PrintStream out) {
        this.place = place;
        this.findings = findings;
        this.points = points;
        this.attempts = attempts.toAbsolutePath().normalize();
        this.environment = Map.copyOf(environment);
        this.out = out;
    }

    @Override
    public Path place() {
        return place;
    }

    @Override
    public void write(Results results) throws IOException {
        results.attempts().stream()
                .flatMap(graded -> annotation(graded).stream())
                .forEach(out::println);
        out.flush();
        String summary = summary(results);
        Files.writeString(place, summary);
        String step = environment.getOrDefault("GITHUB_STEP_SUMMARY", "");
        if (!step.isBlank()) {
            Files.writeString(Path.of(step), summary, UTF_8, CREATE, APPEND);
        }
    }

    private Optional<String> annotation(Graded graded) {
        Optional<Finding> reason = reason(graded);
        return reason.map(finding -> "::%s %stitle=%s::%s"
                .formatted(
                        command(graded),
                        place(graded, finding),
                        property(Legible.line(graded.name() + ": " + Findings.verdict(graded))),
                        data(finding.isBroken() ? finding.name() + "\n" + finding.message() : finding.message())));
    }

    /** What was seen to be broken goes before what was not run because of it. */
    private Optional<Finding> reason(Graded graded) {
        List<Finding> all = findings.of(graded);
        return Stream.concat(
                        all.stream().filter(Finding::isBroken), all.stream().filter(finding -> !finding.holds()))
                .findFirst();
    }

    private static String command(Graded graded) {
        if (!Findings.isJudged(graded)) {
            return "warning";
        }
        return graded.verdict() == Verdict.SOLVED ? "notice" : "error";
    }

    /** The line of the attempt's own that it is about; that of another's source would lead nowhere. */
    private String place(Graded graded, Finding finding) {
        Matcher line = LINE.matcher(finding.where() == null ? finding.message() : finding.where());
        if (!line.find()) {
            return "";
        }
        Path folder = attempts.resolve(graded.name());
        Path file = (Files.isDirectory(folder) ? folder : attempts).resolve(line.group("file"));
        return Files.isRegularFile(file)
                ? "file=%s,line=%s,".formatted(property(inWorkspace(file)), line.group("line"))
                : "";
    }

    /** As GitHub names files: from the top of its workspace. */
    private String inWorkspace(Path file) {
        Path workspace =
                Path.of(environment.getOrDefault("GITHUB_WORKSPACE", "")).toAbsolutePath();
        Path told = file.startsWith(workspace) ? workspace.relativize(file) : file;
        return Legible.line(told.toString().replace('\\', '/'));
    }

    private static String data(String text) {
        return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A");
    }

    private static String property(String text) {
        return data(text).replace(":", "%3A").replace(",", "%2C");
    }

    private String summary(Results results) {
        StringBuilder summary = new StringBuilder("## %s\n\n".formatted(html(results.kata())));
        summary.append("<table>\n");
        summary.append(row("th", List.of("attempt", "verdict", "points", "rules that do not hold", "reason")));
        int told = 0;
        for (Graded graded : results.attempts()) {
            String row = row("td", cells(graded));
            if (summary.length() + row.length() > MOST) {
                break;
            }
            summary.append(row);
            told++;
        }
        summary.append("</table>\n\n");
        if (told < results.attempts().size()) {
            summary.append(
                    "%d more are not shown here.%n".formatted(results.attempts().size() - told));
        }
        return summary.toString();
    }

    private List<String> cells(Graded graded) {
        List<Finding> all = findings.of(graded);
        List<String> cells = new ArrayList<>();
        cells.add(graded.name());
        cells.add(Findings.verdict(graded));
        cells.add(Findings.isJudged(graded) ? points.earned(all) + " of " + points.most(all) : "none yet");
        cells.add(failures(all));
        cells.add(reason(graded)
                .map(Finding::message)
                .map(GithubReport::firstLine)
                .orElse(""));
        return cells;
    }

    private static String failures(List<Finding> all) {
        String broken =
                all.stream().filter(Finding::isBroken).map(Finding::number).collect(joining(", "));
        long notRun = all.stream().filter(Finding::isNotRun).count();
        return notRun == 0 ? broken : "%s%d not run".formatted(broken.isEmpty() ? "" : broken + "; ", notRun);
    }

    private static String firstLine(String message) {
        String line = message.lines().findFirst().orElse("").replaceFirst("^seen +", "");
        return line.length() > LONGEST_REASON ? line.substring(0, LONGEST_REASON) + "…" : line;
    }

    /** As HTML, in which a text cannot turn into Markdown: no blank line ends it. */
    private static String row(String tag, List<String> cells) {
        return cells.stream()
                .map(cell -> "<%s>%s</%s>".formatted(tag, html(Legible.line(cell)), tag))
                .collect(joining("", "<tr>", "</tr>\n"));
    }

    private static String html(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
