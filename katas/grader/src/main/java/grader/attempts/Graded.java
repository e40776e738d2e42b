package grader.attempts;

import static java.util.stream.Collectors.joining;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import grader.scorecard.RuleResult;
import grader.scorecard.Scorecard;
import grader.scorecard.Verdict;
import java.util.ArrayList;
import java.util.List;

/**
 * An attempt and what its grading came to.
 *
 * @param name the path of the attempt below the folder that was searched
 * @param verdict null if it was skipped
 * @param reason what is not said by the rules, or null
 * @param millis how long it took, compiling included
 * @param scorecard what is known of the rules, null if none was looked at
 * @param errors why it does not compile, if it does not
 */
public record Graded(
        String name,
        Verdict verdict,
        String reason,
        long millis,
        Scorecard scorecard,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<CompilerMessage> errors) {

    public Graded {
        errors = errors == null ? List.of() : List.copyOf(errors);
    }

    /** One that compiles. */
    public Graded(String name, Verdict verdict, String reason, long millis, Scorecard scorecard) {
        this(name, verdict, reason, millis, scorecard, List.of());
    }

    static Graded skipped(Attempt attempt) {
        return new Graded(attempt.name(), null, "needs " + attempt.header().jdk(), 0, null);
    }

    public boolean isSkipped() {
        return verdict == null;
    }

    /** The rules that do not hold, by number, and {@code leak}. */
    @JsonProperty
    public List<String> failedRules() {
        if (scorecard == null) {
            return List.of();
        }
        List<String> failed = new ArrayList<>();
        scorecard.broken().forEach(result -> failed.add(String.valueOf(result.rule())));
        if (scorecard.leak() != null) {
            failed.add("leak");
        }
        return failed;
    }

    /** The rules that were not looked at, and so are not passed. */
    @JsonProperty
    public List<Integer> notRun() {
        return scorecard == null
                ? List.of()
                : scorecard.rules().stream()
                        .filter(result -> !result.wasRun())
                        .map(RuleResult::rule)
                        .toList();
    }

    private String failures() {
        if (scorecard == null) {
            return "not run";
        }
        return failedRules().isEmpty() ? "none" : String.join(", ", failedRules());
    }

    /** In a line: {@code name  VERDICT  failed rules: 3, 4, 5}. */
    public String line() {
        if (isSkipped()) {
            return name + "  SKIPPED  " + reason;
        }
        StringBuilder line = new StringBuilder("%s  %s  failed rules: %s".formatted(name, verdict, failures()));
        if (!notRun().isEmpty()) {
            line.append("  not run: ")
                    .append(notRun().stream().map(String::valueOf).collect(joining(", ")));
        }
        if (reason != null) {
            line.append("  (").append(reason).append(')');
        }
        return line.toString();
    }
}
