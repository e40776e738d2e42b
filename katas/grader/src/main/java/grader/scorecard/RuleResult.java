package grader.scorecard;

import grader.Check;
import grader.Level;
import grader.calls.Timeline;
import grader.evidence.Violation;
import grader.evidence.Violation.Kind;

/**
 * What became of one rule.
 *
 * @param violation in what way it does not hold, null if it does
 * @param seen what was seen, null if the rule holds
 * @param expected what was expected in its place, or null
 * @param where the line of the attempt that it is about, as {@code File.java:7}, or null
 * @param timeline what happened when, or null
 */
public record RuleResult(
        int rule,
        Level level,
        String title,
        String hint,
        Kind violation,
        String seen,
        String expected,
        String where,
        Timeline timeline) {

    static RuleResult held(Check check) {
        return new RuleResult(check.rule(), check.level(), check.title(), check.hint(), null, null, null, null, null);
    }

    static RuleResult broken(Check check, Violation by) {
        return new RuleResult(
                check.rule(),
                check.level(),
                check.title(),
                check.hint(),
                by.kind(),
                by.seen(),
                by.expected().orElse(null),
                by.where().orElse(null),
                by.timeline().orElse(null));
    }

    static RuleResult notRun(Check check) {
        return broken(check, Violation.of(Kind.NOT_RUN, "not run"));
    }

    public boolean holds() {
        return violation == null;
    }

    boolean isEndless() {
        return violation == Kind.ENDLESS;
    }

    /** Whether it was looked at in earnest and does not hold: neither the stub was found, nor was there no time. */
    boolean isBroken() {
        return violation == Kind.BROKEN || violation == Kind.ENDLESS;
    }

    public boolean wasRun() {
        return violation != Kind.NOT_RUN;
    }
}
