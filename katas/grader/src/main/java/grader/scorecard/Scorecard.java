package grader.scorecard;

import static java.util.function.Predicate.not;
import static java.util.stream.Collectors.joining;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import grader.Level;
import grader.evidence.Violation.Kind;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * The result of grading one attempt at a kata.
 *
 * @param version of this format
 * @param stub the class that the candidate fills in
 * @param rules the kata's rules in order
 * @param leak the threads left behind, in a sentence, or null
 * @param cutShort why the grading came to no end, or null
 */
public record Scorecard(int version, String kata, String stub, List<RuleResult> rules, String leak, Verdict cutShort) {
    public static final int VERSION = 1;

    public Scorecard {
        rules = List.copyOf(rules);
    }

    /** The same for a grading that was cut short: what was not run is not passed. */
    public Scorecard cutShort(Verdict by) {
        return new Scorecard(version, kata, stub, rules, leak, by);
    }

    @JsonProperty
    public Verdict verdict() {
        if (cutShort != null) {
            return cutShort;
        }
        if (rules.isEmpty()) {
            return Verdict.GRADER_ERROR;
        }
        if (!rules.stream().allMatch(RuleResult::wasRun) || rules.stream().allMatch(RuleResult::isEndless)) {
            return Verdict.TIMEOUT;
        }
        if (leak != null || !rules.stream().filter(Scorecard::isNeeded).allMatch(RuleResult::holds)) {
            return Verdict.UNSOLVED;
        }
        return broken().isEmpty() ? Verdict.MASTERED : Verdict.SOLVED;
    }

    private static boolean isNeeded(RuleResult result) {
        return !result.level().isBeyondSolved();
    }

    /** The rules that were looked at and do not hold, by number. */
    public List<RuleResult> broken() {
        return rules.stream()
                .filter(not(RuleResult::holds))
                .filter(RuleResult::wasRun)
                .toList();
    }

    /** What a reader needs first: the first rule that does not hold. */
    public Optional<RuleResult> reason() {
        return broken().stream().findFirst();
    }

    /** How many rules hold, by level: {@code J 6/6   M 2/6   S 0/4}. */
    public String score() {
        return Arrays.stream(Level.values())
                .map(level -> "%s %d/%d".formatted(level.letter(), held(level), of(level)))
                .collect(joining("   "));
    }

    /** Whether anything was found in place of the stub. */
    @JsonIgnore
    public boolean isImplemented() {
        return rules.stream().noneMatch(result -> result.violation() == Kind.NOT_IMPLEMENTED);
    }

    /** How many rules of a level hold. */
    public long held(Level level) {
        return count(result -> result.level() == level && result.holds());
    }

    /** How many rules of a level there are. */
    public long of(Level level) {
        return count(result -> result.level() == level);
    }

    private long count(Predicate<RuleResult> kind) {
        return rules.stream().filter(kind).count();
    }
}
