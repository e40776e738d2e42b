package solutions;

import static java.util.stream.Collectors.groupingBy;

import grader.attempts.Attempt;
import grader.scorecard.Verdict;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a corpus lacks to prove its grader. */
final class CorpusLint {
    private static final String LEAK = "leak";

    private final List<Attempt> attempts;
    private final List<Integer> rules;

    /** @param rules the numbers of the kata's rules */
    CorpusLint(List<Attempt> attempts, List<Integer> rules) {
        this.attempts = attempts;
        this.rules = rules;
    }

    List<String> complaints() {
        return Stream.of(unnamed(), unknownRules(), unproven(), told(), unknownVerdicts())
                .flatMap(List::stream)
                .toList();
    }

    private List<String> unnamed() {
        Map<String, List<String>> keys = Map.of(
                "reference", List.of("Style"),
                "right", List.of("Style"),
                "wrong", List.of("Misconception", "Fails"),
                "hostile", List.of("Hostile", "Verdict"));
        List<String> complaints = new ArrayList<>();
        for (Attempt attempt : attempts) {
            keys.getOrDefault(Corpus.kind(attempt), List.of("a folder that is right, wrong or hostile")).stream()
                    .filter(key -> attempt.header().value(key).isEmpty())
                    .forEach(key -> complaints.add(attempt.name() + " has no '// " + key + ":'"));
        }
        return complaints;
    }

    private List<String> unknownRules() {
        Set<String> known = rules.stream().map(String::valueOf).collect(Collectors.toSet());
        return wrong().flatMap(
                        attempt -> Stream.concat(attempt.header().fails().stream(), attempt.header().perhaps().stream())
                                .filter(rule -> !known.contains(rule) && !rule.equals(LEAK))
                                .map(rule -> attempt.name() + " fails a rule that there is not: " + rule))
                .toList();
    }

    /** Each rule is the reason that at least two wrong answers fail. */
    private List<String> unproven() {
        return rules.stream()
                .filter(rule ->
                        wrong().filter(attempt -> attempt.header().fails().contains(String.valueOf(rule)))
                                        .count()
                                < 2)
                .map(rule -> "rule " + rule + " is the reason of fewer than two wrong answers")
                .toList();
    }

    private List<String> told() {
        return wrong()
                .collect(groupingBy(attempt -> attempt.header().fails()
                        + attempt.header().value("Misconception").orElse("")))
                .values()
                .stream()
                .filter(same -> same.size() > 1)
                .map(same -> same.get(0).name() + " and " + same.get(1).name() + " have the same misconception")
                .toList();
    }

    private List<String> unknownVerdicts() {
        Set<String> known = Arrays.stream(Verdict.values()).map(Enum::name).collect(Collectors.toSet());
        return attempts.stream()
                .flatMap(attempt -> attempt.header().verdicts().stream()
                        .filter(verdict -> !known.contains(verdict))
                        .map(verdict -> attempt.name() + " names a verdict that there is not: " + verdict))
                .toList();
    }

    private Stream<Attempt> wrong() {
        return attempts.stream().filter(attempt -> Corpus.kind(attempt).equals("wrong"));
    }
}
