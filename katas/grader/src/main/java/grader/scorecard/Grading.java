package grader.scorecard;

import static java.util.Comparator.comparingInt;

import grader.Check;
import grader.Kata;
import grader.evidence.Described;
import grader.evidence.Violation;
import grader.evidence.Violation.Kind;
import grader.guard.Leak;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.TestExecutionResult.Status;
import org.junit.platform.engine.support.descriptor.MethodSource;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.TestPlan;

/** A grading under way: which rules were planned, and what became of each so far. Safe for use by several threads. */
public final class Grading {
    private final Kata kata;
    private final Map<Integer, RuleResult> results = new LinkedHashMap<>();
    private String leak;
    private boolean hasFailedItself;

    private Grading(Kata kata, List<Check> planned) {
        this.kata = kata;
        planned.forEach(check -> results.put(check.rule(), RuleResult.notRun(check)));
    }

    /** The grading that this plan amounts to, if it holds the checks of a kata. */
    public static Optional<Grading> of(TestPlan plan) {
        List<Method> methods = plan.getRoots().stream()
                .flatMap(root -> plan.getDescendants(root).stream())
                .flatMap(test -> method(test).stream())
                .filter(method -> method.isAnnotationPresent(Check.class))
                .toList();
        return methods.stream()
                .findFirst()
                .map(method -> method.getDeclaringClass().getAnnotation(Kata.class))
                .map(kata -> new Grading(
                        kata,
                        methods.stream()
                                .map(method -> method.getAnnotation(Check.class))
                                .sorted(comparingInt(Check::rule))
                                .toList()));
    }

    /** Puts on record how a test ended. */
    public synchronized Optional<RuleResult> ended(TestIdentifier test, TestExecutionResult result) {
        Optional<Check> check = method(test).map(method -> method.getAnnotation(Check.class));
        if (check.isEmpty()) {
            result.getThrowable().ifPresent(this::failedOutsideOfTheChecks);
            return Optional.empty();
        }
        RuleResult became = became(check.get(), result);
        results.put(became.rule(), became);
        return Optional.of(became);
    }

    private void failedOutsideOfTheChecks(Throwable failure) {
        if (failure instanceof Leak) {
            leak = Described.message(failure);
        } else {
            hasFailedItself = true;
        }
    }

    private static RuleResult became(Check check, TestExecutionResult result) {
        if (result.getStatus() == Status.SUCCESSFUL) {
            return RuleResult.held(check);
        }
        Throwable failure = result.getThrowable().orElse(null);
        Throwable cause = failure == null ? null : failure.getCause();
        if (failure instanceof Violation violation) {
            return RuleResult.broken(check, violation);
        }
        if (cause instanceof Violation violation) {
            return RuleResult.broken(check, violation);
        }
        return RuleResult.broken(
                check,
                Violation.of(Kind.BROKEN, failure == null ? "ended without a result" : Described.failure(failure)));
    }

    private static Optional<Method> method(TestIdentifier test) {
        return test.getSource()
                .filter(MethodSource.class::isInstance)
                .map(source -> ((MethodSource) source).getJavaMethod());
    }

    /** How it stands. Where the referee itself has failed there is no verdict, unless the attempt has failed before. */
    public synchronized Scorecard scorecard() {
        List<RuleResult> rules = new ArrayList<>(results.values());
        Scorecard scorecard =
                new Scorecard(Scorecard.VERSION, kata.name(), kata.stub().getName(), rules, leak, null);
        return hasFailedItself && scorecard.verdict() != Verdict.UNSOLVED
                ? scorecard.cutShort(Verdict.GRADER_ERROR)
                : scorecard;
    }
}
