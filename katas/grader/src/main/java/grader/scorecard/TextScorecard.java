package grader.scorecard;

import static java.util.stream.Collectors.joining;

import grader.Level;
import grader.guide.Columns;
import grader.guide.Guide;
import grader.guide.Labels;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** Tells a scorecard as text: the reason first, then the other rules, then the score. */
public final class TextScorecard {
    private final Scorecard scorecard;
    private final Guide guide;
    private final Labels labels;
    private final String stub;
    private final String brief;
    private final boolean isVerbose;

    /**
     * @param guide what the kata tells, in the reader's language
     * @param stub the file to open, as the reader would name it
     * @param brief the kata's brief, likewise
     * @param isVerbose whether to tell of every rule what was seen
     */
    public TextScorecard(Scorecard scorecard, Guide guide, String stub, String brief, boolean isVerbose) {
        this.scorecard = scorecard;
        this.guide = guide;
        this.labels = guide.labels();
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
            lines.add("  ✗ " + labels.text("scorecard.leak") + "  " + scorecard.leak());
        }
        lines.add("%s: %s   %s".formatted(scorecard.kata(), labels.of(scorecard.verdict()), scorecard.score()));
        return lines;
    }

    private String headline() {
        return scorecard.kata() + ": "
                + labels.text(
                        switch (scorecard.verdict()) {
                            case MASTERED -> "scorecard.mastered";
                            case EXITED -> "scorecard.exited";
                            default ->
                                scorecard.leak() == null ? "scorecard.nothing-known" : "scorecard.leaves-threads";
                        });
    }

    private List<String> notImplemented() {
        List<String> lines = new ArrayList<>();
        int width = widest("scorecard.open", "scorecard.brief");
        lines.add(scorecard.kata() + ": " + labels.text("scorecard.not-implemented"));
        lines.add(labelled("scorecard.open", width, stub));
        lines.add(labelled("scorecard.brief", width, brief));
        scorecard.rules().forEach(result -> lines.add(line(result)));
        return lines;
    }

    private List<String> reason(RuleResult reason) {
        List<String> lines = new ArrayList<>();
        int width = evidenceWidth();
        lines.add(scorecard.kata() + ": " + labels.text("scorecard.does-not-hold", reason.rule(), guide.title(reason)));
        lines.addAll(evidence(reason));
        lines.add(labelled("scorecard.hint", width, guide.hint(reason)));
        lines.add(labelled("scorecard.open", width, stub + lineNumber(reason)));
        return lines;
    }

    private List<String> evidence(RuleResult result) {
        List<String> lines = new ArrayList<>();
        int width = evidenceWidth();
        lines.add(labelled("scorecard.seen", width, result.seen()));
        if (result.expected() != null) {
            lines.add(labelled("scorecard.expected", width, result.expected()));
        }
        if (result.timeline() != null) {
            result.timeline().draw().forEach(row -> lines.add("    " + row));
        }
        return lines;
    }

    private int evidenceWidth() {
        return widest("scorecard.seen", "scorecard.expected", "scorecard.hint", "scorecard.open");
    }

    private int widest(String... keys) {
        return Stream.of(keys)
                .mapToInt(key -> Columns.of(labels.text(key)))
                .max()
                .orElse(0);
    }

    private String labelled(String key, int width, String text) {
        return "  " + Columns.pad(labels.text(key), width) + "  " + text;
    }

    private static String lineNumber(RuleResult reason) {
        return reason.where() == null
                ? ""
                : reason.where().substring(reason.where().indexOf(':'));
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
            lines.add("  ✓ " + labels.text("scorecard.hold") + "  " + held);
        }
        return lines;
    }

    private String rulesHeld(Level level) {
        return scorecard.rules().stream()
                .filter(result -> result.level() == level && result.holds())
                .map(result -> String.valueOf(result.rule()))
                .collect(joining(", "));
    }

    private String line(RuleResult result) {
        String mark = result.holds() ? "✓" : result.isBroken() ? "✗" : "·";
        return "  %s %s %2d  %s".formatted(mark, result.level().letter(), result.rule(), guide.title(result));
    }
}
