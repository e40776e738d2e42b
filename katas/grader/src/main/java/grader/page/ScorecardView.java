package grader.page;

import static java.util.Locale.ROOT;

import grader.Level;
import grader.evidence.Violation.Kind;
import grader.guide.Guide;
import grader.guide.Labels;
import grader.guide.Ladder;
import grader.scorecard.RuleResult;
import grader.scorecard.Scorecard;
import grader.scorecard.Verdict;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * A scorecard as its template shows it.
 *
 * @param tone of the verdict, a word for the style
 * @param lede what a reader needs first, in a sentence
 * @param leak the threads left behind, or null
 */
record ScorecardView(
        String kata, String verdict, String tone, String lede, List<Score> scores, List<Rule> rules, String leak) {
    private static final int LONGEST_TEXT = 2_000;

    /** The score of a level, with a mark for each of its rules. */
    record Score(String letter, String level, long held, long of, List<Rule> rules) {}

    /**
     * A rule and what became of it.
     *
     * @param state a word for the style
     * @param mark the same as a sign, and {@code became} in words
     * @param hint the misconception behind the usual failure, null if the rule holds
     * @param isReason whether it is the first that does not hold
     * @param step the first of its hints if it is, or null
     */
    record Rule(
            int number,
            String letter,
            String level,
            String title,
            String state,
            String mark,
            String became,
            String seen,
            String expected,
            String hint,
            String where,
            TimelineChart chart,
            Step step,
            boolean isReason) {
        boolean hasMore() {
            return seen != null;
        }
    }

    /**
     * A hint of a ladder, and behind it the next.
     *
     * @param html what it says
     */
    record Step(String name, String html, Step next) {}

    /** With the hints for the first rule that does not hold. */
    static ScorecardView withHints(Scorecard scorecard, Guide guide) {
        return of(scorecard, guide, scorecard.reason().flatMap(reason -> guide.ladder(reason.rule())));
    }

    static ScorecardView withoutHints(Scorecard scorecard, Guide guide) {
        return of(scorecard, guide, Optional.empty());
    }

    private static ScorecardView of(Scorecard scorecard, Guide guide, Optional<Ladder> ladder) {
        Labels labels = guide.labels();
        RuleResult reason = scorecard.reason().orElse(null);
        List<Rule> rules = scorecard.rules().stream()
                .map(result -> rule(result, result == reason, ladder, guide))
                .toList();
        return new ScorecardView(
                Plain.cut(scorecard.kata(), 80),
                labels.of(scorecard.verdict()),
                scorecard.verdict().isSolved() ? "good" : scorecard.isImplemented() ? "bad" : "open",
                lede(scorecard, labels),
                Arrays.stream(Level.values())
                        .filter(level -> scorecard.of(level) > 0)
                        .map(level -> score(scorecard, level, rules, labels))
                        .toList(),
                rules,
                Plain.cut(scorecard.leak(), LONGEST_TEXT));
    }

    private static String lede(Scorecard scorecard, Labels labels) {
        if (!scorecard.isImplemented()) {
            return labels.text("page.lede.not-implemented");
        }
        Verdict verdict = scorecard.verdict();
        return switch (verdict) {
            case UNSOLVED ->
                scorecard.broken().isEmpty()
                        ? labels.text("page.lede.leak")
                        : labels.text(
                                "page.lede.UNSOLVED",
                                scorecard.broken().size(),
                                scorecard.rules().size(),
                                scorecard.broken().get(0).rule());
            case SOLVED -> labels.text("page.lede.SOLVED", scorecard.broken().size());
            default -> labels.text("page.lede." + verdict);
        };
    }

    private static Score score(Scorecard scorecard, Level level, List<Rule> rules, Labels labels) {
        return new Score(
                level.letter(),
                labels.of(level),
                scorecard.held(level),
                scorecard.of(level),
                rules.stream()
                        .filter(rule -> rule.letter().equals(level.letter()))
                        .toList());
    }

    private static Rule rule(RuleResult result, boolean isReason, Optional<Ladder> ladder, Guide guide) {
        Labels labels = guide.labels();
        boolean isShown =
                !result.holds() && result.violation() != Kind.NOT_RUN && result.violation() != Kind.NOT_IMPLEMENTED;
        return new Rule(
                result.rule(),
                result.level().letter(),
                labels.of(result.level()),
                Plain.cut(guide.title(result), LONGEST_TEXT),
                state(result),
                result.holds() ? "✓" : isShown ? "✗" : "·",
                labels.text("state."
                        + (result.holds() ? "HOLDS" : result.violation().name())),
                isShown ? Plain.cut(result.seen(), LONGEST_TEXT) : null,
                isShown ? Plain.cut(result.expected(), LONGEST_TEXT) : null,
                isShown ? Plain.cut(guide.hint(result), LONGEST_TEXT) : null,
                isShown ? Plain.cut(result.where(), 200) : null,
                isShown ? TimelineChart.of(result.timeline(), labels) : null,
                ladder.filter(its -> isReason).map(its -> step(its, 0, labels)).orElse(null),
                isReason);
    }

    private static String state(RuleResult result) {
        return result.holds()
                ? "holds"
                : result.violation().name().toLowerCase(ROOT).replace('_', '-');
    }

    private static Step step(Ladder ladder, int index, Labels labels) {
        return index == ladder.hints().size()
                ? null
                : new Step(
                        labels.text("ladder.step", index + 1, ladder.hints().size()),
                        Markdown.html(ladder.hints().get(index)),
                        step(ladder, index + 1, labels));
    }
}
