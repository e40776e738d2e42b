package grader.reports;

import com.fasterxml.jackson.annotation.JsonProperty;
import grader.attempts.Graded;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;

/**
 * The {@code results.json} of a Gradescope autograder, one for each attempt. Where the grader failed it holds no score,
 * which its format asks for: that is no result, and no zero.
 *
 * @see <a href="https://gradescope-autograders.readthedocs.io/en/latest/specs/">its format</a>
 */
public final class GradescopeReport implements Report {
    private final Path place;
    private final Findings findings;
    private final Points points;

    public GradescopeReport(Path place, Findings findings, Points points) {
        this.place = place;
        this.findings = findings;
        this.points = points;
    }

    @Override
    public Path place() {
        return place;
    }

    @Override
    public void prepare() throws IOException {
        new AttemptFiles(place).prepare();
    }

    @Override
    public void write(Results results) throws IOException {
        new AttemptFiles(place).write(results, this::content);
    }

    private Content content(Graded graded) {
        long seconds = (graded.millis() + 999) / 1000;
        if (!Findings.isJudged(graded)) {
            return new Content(null, seconds, Findings.remedy(graded), "text", null);
        }
        List<Finding> all = findings.of(graded);
        return new Content(
                points.earned(all),
                seconds,
                Legible.text(graded.verdict() + (graded.reason() == null ? "" : ": " + graded.reason())),
                "text",
                all.stream().map(this::test).toList());
    }

    private Test test(Finding finding) {
        return new Test(
                points.earned(finding),
                points.of(finding),
                finding.holds() ? "passed" : "failed",
                finding.name(),
                "text",
                finding.number(),
                finding.holds() ? "" : finding.message(),
                "text",
                "visible");
    }

    private record Content(
            BigDecimal score,
            @JsonProperty("execution_time") long executionTime,
            String output,
            @JsonProperty("output_format") String outputFormat,
            List<Test> tests) {}

    private record Test(
            BigDecimal score,
            @JsonProperty("max_score") BigDecimal maxScore,
            String status,
            String name,
            @JsonProperty("name_format") String nameFormat,
            String number,
            String output,
            @JsonProperty("output_format") String outputFormat,
            String visibility) {}
}
