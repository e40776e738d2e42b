package grader.guide;

import java.util.List;

/**
 * Four hints for a group of rules, each telling more: what is asked, in other words; where to look; the API; pseudo-code.
 *
 * @param name of the group
 * @param rules by number
 * @param hints in Markdown
 */
public record Ladder(String name, List<Integer> rules, List<String> hints) {
    public static final int STEPS = 4;

    public Ladder {
        rules = List.copyOf(rules);
        hints = List.copyOf(hints);
        if (hints.size() != STEPS) {
            throw new IllegalArgumentException(
                    "a ladder has %d hints, and '%s' has %d".formatted(STEPS, name, hints.size()));
        }
    }
}
