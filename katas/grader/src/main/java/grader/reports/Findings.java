package grader.reports;

import grader.Level;
import grader.attempts.Graded;
import grader.reports.Finding.State;
import grader.scorecard.RuleResult;
import grader.scorecard.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Tells of an attempt what there is to say of each rule of the kata, known or not, and of threads left behind. */
public final class Findings {
    static final String LEAK = "leak";

    private final List<CheckSource> checks;

    /** @param checks all that the kata's test holds */
    public Findings(List<CheckSource> checks) {
        this.checks = List.copyOf(checks);
    }

    /** One for each rule, in order, and last one for threads left behind. */
    List<Finding> of(Graded graded) {
        Map<Integer, RuleResult> results = graded.scorecard() == null
                ? Map.of()
                : graded.scorecard().rules().stream().collect(Collectors.toMap(RuleResult::rule, Function.identity()));
        List<Finding> findings = new ArrayList<>();
        for (CheckSource check : checks) {
            findings.add(of(graded, check, results.get(check.rule())));
        }
        findings.add(leak(graded));
        return findings;
    }

    /** Whether the attempt was judged at all: neither skipped nor spoilt by the referee. */
    static boolean isJudged(Graded graded) {
        return !graded.isSkipped() && graded.verdict() != Verdict.GRADER_ERROR;
    }

    static String verdict(Graded graded) {
        return graded.isSkipped() ? "SKIPPED" : graded.verdict().name();
    }

    /** Why an attempt was not judged, and what to do. */
    static String remedy(Graded graded) {
        return graded.isSkipped()
                ? "It was not graded, since it " + graded.reason() + ": grade it there. This is no result."
                : "The grader failed, by no fault of the answer: it has to be run again. This is no result.";
    }

    private static Finding of(Graded graded, CheckSource check, RuleResult result) {
        if (!isJudged(graded)) {
            return finding(check, State.UNKNOWN, remedy(graded), null);
        }
        if (result == null || !result.wasRun()) {
            return finding(check, State.NOT_RUN, notRun(graded), null);
        }
        return result.holds()
                ? finding(check, State.HOLDS, null, null)
                : finding(check, State.BROKEN, message(result), result.where());
    }

    private static Finding finding(CheckSource check, State state, String message, String where) {
        return new Finding(
                String.valueOf(check.rule()),
                check.level(),
                check.title(),
                check.code(),
                state,
                message == null ? null : Legible.text(message),
                where);
    }

    /** It counts as one of the rules that a solved kata keeps. */
    private static Finding leak(Graded graded) {
        String title = "No thread is left behind";
        if (!isJudged(graded)) {
            return new Finding(LEAK, Level.MID, title, null, State.UNKNOWN, remedy(graded), null);
        }
        String leak = graded.scorecard() == null ? null : graded.scorecard().leak();
        if (leak != null) {
            return new Finding(LEAK, Level.MID, title, null, State.BROKEN, Legible.text(leak), null);
        }
        boolean cameToItsEnd =
                graded.scorecard() != null && (graded.verdict().isSolved() || graded.verdict() == Verdict.UNSOLVED);
        return cameToItsEnd
                ? new Finding(LEAK, Level.MID, title, null, State.HOLDS, null, null)
                : new Finding(LEAK, Level.MID, title, null, State.NOT_RUN, Legible.text(notRun(graded)), null);
    }

    private static String notRun(Graded graded) {
        return "not run: " + (graded.reason() == null ? graded.verdict() : graded.reason());
    }

    private static String message(RuleResult result) {
        List<String> lines = new ArrayList<>();
        lines.add("seen      " + result.seen());
        if (result.expected() != null) {
            lines.add("expected  " + result.expected());
        }
        if (result.timeline() != null) {
            result.timeline().draw().forEach(row -> lines.add("  " + row));
        }
        lines.add("hint      " + result.hint());
        if (result.where() != null) {
            lines.add("open      " + result.where());
        }
        return String.join("\n", lines);
    }
}
