package solutions;

import static java.util.stream.Collectors.joining;

import grader.attempts.Attempt;
import grader.attempts.Graded;
import grader.scorecard.RuleResult;
import grader.scorecard.Verdict;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** What an attempt of the corpus should come to, by the folder it lies in and by its header. */
enum Expectation {
    REFERENCE {
        @Override
        boolean isMetBy(Graded graded, Attempt attempt) {
            return graded.verdict() == Verdict.MASTERED;
        }
    },
    RIGHT {
        @Override
        boolean isMetBy(Graded graded, Attempt attempt) {
            boolean reachesAll = attempt.header().value("Level").isEmpty();
            return graded.verdict() == (reachesAll ? Verdict.MASTERED : Verdict.SOLVED);
        }
    },
    WRONG {
        @Override
        boolean isMetBy(Graded graded, Attempt attempt) {
            Set<String> failed = new HashSet<>(graded.failedRules());
            attempt.header().perhaps().forEach(failed::remove);
            return Set.of(Verdict.UNSOLVED, Verdict.SOLVED).contains(graded.verdict())
                    && failed.equals(Set.copyOf(attempt.header().fails()))
                    && graded.scorecard().broken().stream()
                            .noneMatch(result -> result.seen().isBlank());
        }
    },
    HOSTILE {
        @Override
        boolean isMetBy(Graded graded, Attempt attempt) {
            return attempt.header().verdicts().contains(graded.verdict().name());
        }
    };

    abstract boolean isMetBy(Graded graded, Attempt attempt);

    static Expectation of(Attempt attempt) {
        return valueOf(Corpus.kind(attempt).toUpperCase(Locale.ROOT));
    }

    /** What came of an attempt, with all that was seen. */
    static String story(Graded graded) {
        List<RuleResult> broken =
                graded.scorecard() == null ? List.of() : graded.scorecard().broken();
        return graded.line()
                + broken.stream()
                        .map(result -> "\n  rule " + result.rule() + ": " + result.seen())
                        .collect(joining());
    }
}
