package grader.watch;

import grader.guide.Guide;
import grader.guide.Ladder;
import grader.scorecard.RuleResult;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** How far somebody has climbed each ladder of hints. */
public final class Hints {
    private final Guide guide;
    private final Map<String, Integer> steps = new HashMap<>();

    public Hints(Guide guide) {
        this.guide = guide;
    }

    /**
     * A hint that was asked for.
     *
     * @param step which of the ladder, from 1
     */
    public record Rung(Ladder ladder, int step) {}

    /** One more hint of the ladder of a rule: empty if that has none, or no more. */
    public Optional<Rung> next(RuleResult rule) {
        return guide.ladder(rule.rule())
                .filter(ladder -> step(ladder) < Ladder.STEPS)
                .map(ladder -> new Rung(ladder, steps.merge(ladder.name(), 1, Integer::sum)));
    }

    /** Takes a ladder as climbed so far, from an earlier time. */
    public void remember(String ladder, int step) {
        steps.merge(ladder, step, Math::max);
    }

    private int step(Ladder ladder) {
        return steps.getOrDefault(ladder.name(), 0);
    }

    /** The hints of a rule that were asked for, as text. */
    public List<String> lines(RuleResult rule) {
        List<String> lines = new ArrayList<>();
        guide.ladder(rule.rule()).filter(ladder -> step(ladder) > 0).ifPresent(ladder -> {
            for (int step = 1; step <= step(ladder); step++) {
                if (step > 1) {
                    lines.add("");
                }
                lines.add(guide.labels().text("ladder.step", step, Ladder.STEPS) + " · " + ladder.name());
                Prose.lines(ladder.hints().get(step - 1)).forEach(line -> lines.add("  " + line));
            }
        });
        return lines;
    }
}
