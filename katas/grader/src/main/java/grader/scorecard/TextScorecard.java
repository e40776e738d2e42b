package grader.scorecard;

import static java.util.stream.Collectors.joining;

import grader.Level;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Tells a scorecard as text: the reason first, then the other rules, then the score. */
public final class TextScorecard {
    private final Scorecard scorecard;
    private final String stub;
    private final String brief;
    private final boolean isVerbose;

    /**
     * @param stub the file to open, as the reader would name it
     * @param brief the kata's brief, likewise
     * @param isVerbose whether to tell of every rule what was seen
     */
    public TextScorecard(Scorecard scorecard, String stub, String brief, boolean isVerbose) {
        this.scorecard = scorecard;
        this.stub = stub;
        this.brief = brief;
        this.isVerbose = isVerbose;
    }

    public List<String> lines() {
        List<String> lines = new ArrayList<>();
        lines.add("");
        if (scorecard.isImplemented()) {
            scorecard.reason().ifPresentOrElse(reason -> lines.addAll(reason(reason)), () -> lines.add(headline()));
            lines.addAll(otherRules());
        } else {
            lines.addAll(notImplemented());
        }
        if (scorecard.leak() != null) {
            lines.add("  ✗ leak  " + scorecard.leak());
        }
        lines.add("%s: %s   %s".formatted(scorecard.kata(), scorecard.verdict(), scorecard.score()));
        return lines;
    }

    private String headline() {
        return scorecard.kata() + ": " + switch (scorecard.verdict()) {
            case MASTERED -> "mastered: every rule holds";
            case EXITED -> "your code ended the JVM, by System.exit or the like: what was not checked is not passed";
            default -> "no rule is known to hold";
        };
    }

    private List<String> notImplemented() {
        List<String> lines = new ArrayList<>();
        lines.add(scorecard.kata() + ": not implemented yet");
        lines.add("  open   " + stub);
        lines.add("  brief  " + brief);
        scorecard.rules().forEach(result -> lines.add(line(result)));
        return lines;
    }

    private List<String> reason(RuleResult reason) {
        List<String> lines = new ArrayList<>();
        lines.add("%s: rule %d does not hold: %s".formatted(scorecard.kata(), reason.rule(), reason.title()));
        lines.addAll(evidence(reason));
        lines.add("  hint      " + reason.hint());
        lines.add("  open      " + stub + lineNumber(reason));
        return lines;
    }

    private static List<String> evidence(RuleResult result) {
        List<String> lines = new ArrayList<>();
        lines.add("  seen      " + result.seen());
        if (result.expected() != null) {
            lines.add("  expected  " + result.expected());
        }
        if (result.timeline() != null) {
            result.timeline().draw().forEach(row -> lines.add("    " + row));
        }
        return lines;
    }

    private static String lineNumber(RuleResult reason) {
        return reason.where() == null ? "" : reason.where().substring(reason.where().indexOf(':'));
    }

    private List<String> otherRules() {
        List<String> lines = new ArrayList<>();
        RuleResult reason = scorecard.reason().orElse(null);
        for (RuleResult result : scorecard.rules()) {
            if (!result.holds() && result != reason) {
                lines.add(line(result));
                if (isVerbose) {
                    lines.addAll(evidence(result));
                }
            }
        }
        String held = Arrays.stream(Level.values())
                .filter(level -> scorecard.held(level) > 0)
                .map(level -> level.letter() + " " + rulesHeld(level))
                .collect(joining(" · "));
        if (!held.isEmpty()) {
            lines.add("  ✓ hold  " + held);
        }
        return lines;
    }

    private String rulesHeld(Level level) {
        return scorecard.rules().stream()
                .filter(result -> result.level() == level && result.holds())
                .map(result -> String.valueOf(result.rule()))
                .collect(joining(", "));
    }

    private static String line(RuleResult result) {
        String mark = result.holds() ? "✓" : result.isBroken() ? "✗" : "·";
        return "  %s %s %2d  %s".formatted(mark, result.level().letter(), result.rule(), result.title());
    }
}
