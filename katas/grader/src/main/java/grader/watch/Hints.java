package grader.watch;

import com.fasterxml.jackson.databind.ObjectMapper;
import grader.guide.Guide;
import grader.guide.Ladder;
import grader.scorecard.RuleResult;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** How far somebody has climbed each ladder of hints. */
public final class Hints {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Guide guide;
    private final Optional<Path> file;
    private final Map<String, Integer> steps = new HashMap<>();

    public Hints(Guide guide) {
        this(guide, Optional.empty());
    }

    private Hints(Guide guide, Optional<Path> file) {
        this.guide = guide;
        this.file = file;
    }

    /** The same, remembered in a file from one sitting to the next. */
    static Hints keptIn(Path file, Guide guide) {
        Hints hints = new Hints(guide, Optional.of(file));
        try {
            if (Files.exists(file)) {
                JSON.readTree(file.toFile())
                        .properties()
                        .forEach(kept ->
                                hints.remember(kept.getKey(), kept.getValue().asInt()));
            }
        } catch (IOException unreadable) {
            // Then the ladders begin anew.
        }
        return hints;
    }

    /**
     * A hint that was asked for.
     *
     * @param step which of the ladder, from 1
     */
    public record Rung(Ladder ladder, int step) {}

    /** One more hint of the ladder of a rule: empty if that has none, or no more. */
    public Optional<Rung> next(RuleResult rule) {
        Optional<Rung> rung = guide.ladder(rule.rule())
                .filter(ladder -> step(ladder) < Ladder.STEPS)
                .map(ladder -> new Rung(ladder, steps.merge(ladder.name(), 1, Integer::sum)));
        rung.flatMap(given -> file).ifPresent(this::keep);
        return rung;
    }

    private void keep(Path to) {
        try {
            Files.createDirectories(to.getParent());
            JSON.writeValue(to.toFile(), steps);
        } catch (IOException unwritable) {
            // That nothing can be written there was said with the scorecard.
        }
    }

    /** Takes a ladder as climbed so far, from an earlier time. */
    public void remember(String ladder, int step) {
        steps.merge(ladder, Math.max(0, Math.min(step, Ladder.STEPS)), Math::max);
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
