package grader.reports;

import grader.Level;
import grader.attempts.Graded;
import grader.calls.Span;
import grader.calls.Span.Ending;
import grader.calls.Timeline;
import grader.evidence.Violation.Kind;
import grader.scorecard.RuleResult;
import grader.scorecard.Scorecard;
import grader.scorecard.Verdict;
import java.util.List;

/** Attempts at a kata of three rules, and what became of each. */
final class Samples {
    static final Findings FINDINGS = new Findings(List.of(
            new CheckSource(1, Level.JUNIOR, "rule one", "assertThat(1);"),
            new CheckSource(2, Level.MID, "rule two", "assertThat(2);"),
            new CheckSource(3, Level.SENIOR, "rule three", "assertThat(3);")));
    static final Points POINTS = Points.parse("J:1,M:2,S:0.5");

    /** Text that has been chosen to break what it is put in. */
    static final String HOSTILE =
            "]]></failure><x y=\"'> \u0000\u001b[2J\u0007\uFFFF\uD800 & % \r\n\n::error::, | `<b>` 한\uD83D\uDE00\n";

    static final String FAILURE = "seen 2";

    private Samples() {}

    static Results of(Graded... attempts) {
        return new Results(Results.VERSION, "kata", "17", List.of(attempts));
    }

    static Results ofEach() {
        return of(
                mastered("mastered"),
                solved(),
                unsolved("unsolved", FAILURE),
                leaky(),
                timedOut(),
                notCompiled(),
                graderError(),
                skipped());
    }

    static Graded mastered(String name) {
        return graded(name, null, null, held(1), held(2), held(3));
    }

    static Graded solved() {
        return graded("solved", null, null, held(1), held(2), broken(3, FAILURE));
    }

    static Graded unsolved(String name, String seen) {
        return graded(name, null, null, held(1), broken(2, seen), broken(3, seen));
    }

    static Graded leaky() {
        return graded("leaky", "2 threads are alive", null, held(1), held(2), held(3));
    }

    static Graded timedOut() {
        return graded("timed-out", null, Verdict.TIMEOUT, held(1), notRun(2), notRun(3));
    }

    static Graded notCompiled() {
        return new Graded("not-compiled", Verdict.DOES_NOT_COMPILE, "Gather.java:7: ';' expected", 10, null);
    }

    static Graded graderError() {
        return new Graded("error", Verdict.GRADER_ERROR, "the referee failed: secret", 10, null);
    }

    static Graded skipped() {
        return new Graded("skipped", null, "needs JDK 25", 0, null);
    }

    private static Graded graded(String name, String leak, Verdict cutShort, RuleResult... results) {
        Scorecard scorecard =
                new Scorecard(Scorecard.VERSION, "kata", "katas.Gather", List.of(results), leak, cutShort);
        String reason = cutShort == null ? leak : "it did not end within 30 s";
        return new Graded(name, scorecard.verdict(), reason, 1_234, scorecard);
    }

    private static RuleResult held(int rule) {
        return result(rule, null, null, null, null);
    }

    private static RuleResult broken(int rule, String seen) {
        Timeline timeline = new Timeline(List.of(new Span("call", 0L, 10L, Ending.SUCCEEDED, "main")), 10);
        return result(rule, Kind.BROKEN, seen, "Gather.java:7", timeline);
    }

    private static RuleResult notRun(int rule) {
        return result(rule, Kind.NOT_RUN, "not run", null, null);
    }

    private static RuleResult result(int rule, Kind kind, String seen, String where, Timeline timeline) {
        Level level = Level.values()[rule - 1];
        return new RuleResult(rule, level, "rule", "a hint", kind, seen, kind == null ? null : "more", where, timeline);
    }
}
