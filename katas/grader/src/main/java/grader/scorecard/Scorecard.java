package grader.scorecard;

import grader.Level;
import grader.evidence.Violation.Kind;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * The result of grading one attempt at a kata.
 *
 * @param version of this format
 * @param rules the kata's rules in order
 * @param leak the threads left behind, in a sentence, or null
 */
public record Scorecard(int version, String kata, String stub, List<RuleResult> rules, String leak) {
    public static final int VERSION = 1;

    public Scorecard {
        rules = List.copyOf(rules);
    }

    public Verdict verdict() {
        if (rules.isEmpty()) {
            return Verdict.GRADER_ERROR;
        }
        if (rules.stream().anyMatch(result -> !result.wasRun()) || rules.stream().allMatch(Scorecard::isEndless)) {
            return Verdict.TIMEOUT;
        }
        if (leak != null || rules.stream().anyMatch(result -> !result.holds() && !result.level().isBeyondSolved())) {
            return Verdict.UNSOLVED;
        }
        return rules.stream().allMatch(RuleResult::holds) ? Verdict.MASTERED : Verdict.SOLVED;
    }

    private static boolean isEndless(RuleResult result) {
        return result.violation() == Kind.ENDLESS;
    }

    /** The rules that were looked at and do not hold. */
    public List<RuleResult> broken() {
        return rules.stream().filter(result -> !result.holds() && result.wasRun()).toList();
    }

    public boolean isImplemented() {
        return rules.stream().noneMatch(result -> result.violation() == Kind.NOT_IMPLEMENTED);
    }

    /** What a reader needs first: the first rule that does not hold, by number. */
    public Optional<RuleResult> reason() {
        return broken().stream().findFirst();
    }

    long held(Level level) {
        return count(result -> result.level() == level && result.holds());
    }

    long of(Level level) {
        return count(result -> result.level() == level);
    }

    private long count(Predicate<RuleResult> kind) {
        return rules.stream().filter(kind).count();
    }
}
