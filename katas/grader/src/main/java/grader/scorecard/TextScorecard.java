package grader.scorecard;

import static java.util.stream.Collectors.joining;

import grader.Level;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Tells a scorecard as text: the reason first, then the other rules, then the score. */
public final class TextScorecard {
    private static final int WIDTH = 110;

    private final Scorecard scorecard;
    private final String stub;
    private final String brief;

    /**
     * @param stub the file to open, as the reader would name it
     * @param brief the kata's brief, likewise
     */
    public TextScorecard(Scorecard scorecard, String stub, String brief) {
        this.scorecard = scorecard;
        this.stub = stub;
        this.brief = brief;
    }

    public List<String> lines() {
        List<String> lines = new ArrayList<>();
        lines.add("");
        if (!scorecard.isImplemented()) {
            lines.addAll(notImplemented());
        } else {
            scorecard.reason().ifPresent(reason -> lines.addAll(reason(reason)));
            lines.addAll(otherRules());
        }
        if (scorecard.leak() != null) {
            lines.add("  ✗ leak    " + scorecard.leak());
        }
        lines.add(score());
        return lines;
    }

    private List<String> notImplemented() {
        List<String> lines = new ArrayList<>();
        lines.add(scorecard.kata() + ": not implemented yet");
        lines.add("  open   " + stub);
        lines.add("  brief  " + brief);
        scorecard.rules().forEach(result -> lines.add(line(result.holds() ? "✓" : "·", result)));
        return lines;
    }

    private List<String> reason(RuleResult reason) {
        List<String> lines = new ArrayList<>();
        lines.add("%s: rule %d does not hold: %s".formatted(scorecard.kata(), reason.rule(), reason.title()));
        lines.add("  seen      " + reason.seen());
        if (reason.expected() != null) {
            lines.add("  expected  " + reason.expected());
        }
        if (reason.timeline() != null) {
            reason.timeline().draw().forEach(row -> lines.add("    " + row));
        }
        lines.add("  hint      " + reason.hint());
        lines.add("  open      " + stub + lineNumber(reason));
        return lines;
    }

    private static String lineNumber(RuleResult reason) {
        return reason.where() == null ? "" : reason.where().replaceFirst("^[^:]*", "");
    }

    private List<String> otherRules() {
        List<String> lines = new ArrayList<>();
        RuleResult reason = scorecard.reason().orElse(null);
        for (RuleResult result : scorecard.rules()) {
            if (!result.holds() && result != reason) {
                lines.add(line(result.wasRun() ? "✗" : "·", result) + ": " + result.seen());
            }
        }
        String held = Arrays.stream(Level.values())
                .filter(level -> scorecard.held(level) > 0)
                .map(level -> level.letter() + " " + numbers(level))
                .collect(joining(" · "));
        if (!held.isEmpty()) {
            lines.add("  ✓ hold    " + held);
        }
        return lines;
    }

    private String numbers(Level level) {
        return scorecard.rules().stream()
                .filter(result -> result.holds() && result.level() == level)
                .map(result -> String.valueOf(result.rule()))
                .collect(joining(", "));
    }

    private static String line(String mark, RuleResult result) {
        return "  %s %s %2d  %s".formatted(mark, result.level().letter(), result.rule(), result.title());
    }

    private String score() {
        String levels = Arrays.stream(Level.values())
                .map(level -> "%s %d/%d".formatted(level.letter(), scorecard.held(level), scorecard.of(level)))
                .collect(joining("   "));
        return "%s: %s   %s".formatted(scorecard.kata(), scorecard.verdict(), levels);
    }
}
