package grader.reports;

import com.fasterxml.jackson.annotation.JsonProperty;
import grader.attempts.Graded;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * The {@code results.json} of an Exercism test runner, version 3, one for each attempt. {@code pass} is a kata that is
 * mastered; {@code error} is one of which no rule was looked at.
 *
 * @see <a href="https://exercism.org/docs/building/tooling/test-runners/interface">its format</a>
 */
public final class ExercismReport implements Report {
    private static final int VERSION = 3;

    private final Path place;
    private final Findings findings;

    public ExercismReport(Path place, Findings findings) {
        this.place = place;
        this.findings = findings;
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
        if (!Findings.isJudged(graded)) {
            return new Content(VERSION, "error", Findings.remedy(graded), null);
        }
        List<Finding> all = findings.of(graded);
        if (all.stream().allMatch(Finding::isNotRun)) {
            return new Content(VERSION, "error", all.get(0).message(), null);
        }
        boolean passed = all.stream().allMatch(Finding::holds);
        return new Content(
                VERSION,
                passed ? "pass" : "fail",
                null,
                all.stream().map(ExercismReport::test).toList());
    }

    private static Test test(Finding finding) {
        String status = finding.holds() ? "pass" : finding.isBroken() ? "fail" : "error";
        return new Test(finding.name(), status, finding.message(), finding.code());
    }

    private record Content(int version, String status, String message, List<Test> tests) {}

    private record Test(
            String name,
            String status,
            String message,
            @JsonProperty("test_code") String testCode) {}
}
