package grader.evidence;

import static java.util.Locale.ROOT;

import grader.calls.Call;
import grader.calls.Calls;
import grader.calls.AttemptCode;
import grader.calls.Invocation;
import grader.calls.Span.Ending;
import grader.evidence.Violation.Kind;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.function.Predicate;
import org.assertj.core.api.AbstractAssert;

/** Assertions on what came of calling an attempt. Each lets simulated time pass as far as it needs. */
public final class InvocationAssert<T> extends AbstractAssert<InvocationAssert<T>, Invocation<T>> {
    private final Calls calls;

    InvocationAssert(Invocation<T> invocation) {
        super(invocation, InvocationAssert.class);
        this.calls = invocation.calls();
    }

    /** Every call is in flight before any of them ends. */
    public InvocationAssert<T> startsEveryCallBeforeAnyEnds() {
        List<Call<?>> all = calls.all();
        calls.playPatientlyUntil(() -> all.stream().allMatch(Call::hasStarted)
                || all.stream().anyMatch(call -> call.hasStarted() && !call.isPending()));
        if (!all.stream().allMatch(Call::hasStarted)) {
            rejectAThrownException("it returns a future");
            long started = calls.timeline().startedBeforeAnyEnd();
            String line = actual.whereabouts().orElse(null);
            calls.playUntil(actual::isOver);
            throw new Violation(
                    Kind.BROKEN,
                    "only %d of %d calls had started when the first of them ended".formatted(started, all.size()),
                    "all %d are in flight before any has finished".formatted(all.size()),
                    calls.timeline(),
                    line);
        }
        return this;
    }

    /** Every call is started, sooner or later. */
    public InvocationAssert<T> startsEveryCall() {
        List<Call<?>> all = calls.all();
        if (!calls.playUntil(() -> all.stream().allMatch(Call::hasStarted))) {
            rejectAThrownException("it returns a future");
            throw violation(
                    "only %s had started when nothing moved any more".formatted(namesOf(Call::hasStarted)),
                    "every call is started");
        }
        return this;
    }

    /** It is cancelled by its owner. */
    public InvocationAssert<T> onceCancelled() {
        returnsWhileCallsArePending();
        actual.cancel();
        return this;
    }

    /** It comes back to its caller though calls are pending. */
    public InvocationAssert<T> returnsWhileCallsArePending() {
        if (!calls.playUntil(actual::hasReturned)) {
            throw violation(
                    "%s has not come back to its caller %s".formatted(actual.name(), whatItWaitsFor()),
                    "it returns a future while the calls are pending");
        }
        returnsAFuture();
        return this;
    }

    /** It succeeds with this result. */
    public InvocationAssert<T> succeedsWith(T expected) {
        isOver("it succeeds with " + Described.value(expected));
        if (actual.returned().orElseThrow().isCompletedExceptionally()) {
            throw violation("%s failed with %s".formatted(actual.name(), Described.failure(failure())), "it succeeds with " + Described.value(expected));
        }
        T result = result();
        if (!expected.equals(result)) {
            throw violation(
                    "%s gave %s".formatted(actual.name(), Described.value(result)), Described.value(expected));
        }
        return this;
    }

    /** It is over after so many simulated milliseconds, counted from the start. */
    public InvocationAssert<T> takes(long millis) {
        calls.playPatientlyUntil(actual::isOver);
        isOver("it takes " + millis + " ms");
        if (actual.end() != millis) {
            throw violation(String.format(ROOT, "it took %,d ms", actual.end()), String.format(ROOT, "at once it takes %,d ms", millis));
        }
        return this;
    }

    /** It fails, with whatever exception; calls that are held stay pending meanwhile. */
    public InvocationAssert<T> fails() {
        isOver("it fails at once");
        if (!actual.returned().orElseThrow().isCompletedExceptionally()) {
            throw violation("%s succeeded with %s".formatted(actual.name(), Described.value(result())), "it fails");
        }
        return this;
    }

    /** It fails, and {@code get()} names this very object as the cause. */
    public InvocationAssert<T> failsWith(Throwable expected) {
        fails();
        Throwable failure = failure();
        if (failure != expected) {
            throw violation(
                    "get() reports %s".formatted(Described.failure(failure)),
                    "an ExecutionException whose cause is the object the call failed with: " + Described.failure(expected));
        }
        return this;
    }

    /** It ends as cancelled: with a {@link CancellationException}, bare or as the cause. */
    public InvocationAssert<T> endsCancelled() {
        fails();
        Throwable failure = failure();
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof CancellationException) {
                return this;
            }
        }
        throw violation("get() reports " + Described.failure(failure), "a CancellationException");
    }

    private void isOver(String expected) {
        if (!calls.playUntil(actual::isOver)) {
            if (!actual.hasReturned()) {
                throw violation(
                        isAnyPending() ? Kind.BROKEN : Kind.ENDLESS,
                        "%s has not come back to its caller %s".formatted(actual.name(), whatItWaitsFor()),
                        expected);
            }
            throw violation(actual.name() + " is still pending" + whatHasFailed(), expected);
        }
        rejectAThrownException(expected);
        returnsAFuture();
    }

    /** The future that it has returned. */
    CompletableFuture<T> returnsAFuture() {
        rejectAThrownException("it returns a future");
        return actual.returned().orElseThrow(() -> violation(actual.name() + " returned null", "it returns a future"));
    }

    private void rejectAThrownException(String expected) {
        actual.thrown().ifPresent(thrown -> {
            throw isOfTheStub(thrown)
                    ? Violation.of(Kind.NOT_IMPLEMENTED, "not implemented yet")
                    : new Violation(
                            Kind.BROKEN,
                            "%s itself threw %s".formatted(actual.name(), Described.failure(thrown)),
                            expected,
                            calls.timeline(),
                            AttemptCode.lineIn(thrown.getStackTrace()).orElse(null));
        });
    }

    private static boolean isOfTheStub(Throwable thrown) {
        StackTraceElement[] stack = thrown.getStackTrace();
        return thrown instanceof UnsupportedOperationException && stack.length > 0 && AttemptCode.contains(stack[0]);
    }

    private T result() {
        try {
            return actual.result();
        } catch (InterruptedException ended) {
            throw interrupted();
        }
    }

    private Throwable failure() {
        try {
            return actual.failure().orElse(null);
        } catch (InterruptedException ended) {
            throw interrupted();
        }
    }

    private Violation interrupted() {
        Thread.currentThread().interrupt();
        return violation(Kind.BROKEN, "get() on a future that is done was interrupted", "it returns at once");
    }

    private boolean isAnyPending() {
        return calls.all().stream().anyMatch(Call::isPending);
    }

    private String namesOf(Predicate<Call<?>> kind) {
        List<String> names = calls.all().stream().filter(kind).map(Call::name).toList();
        return names.size() <= 3 ? String.join(", ", names) : names.size() + " calls";
    }

    private String whatItWaitsFor() {
        return isAnyPending() ? "while it waits for " + namesOf(Call::isPending) : "though no call is pending";
    }

    private String whatHasFailed() {
        String failed = namesOf(call -> call.hasStarted() && call.ending() == Ending.FAILED);
        if (!failed.isEmpty()) {
            return " though " + failed + " has failed";
        }
        return isAnyPending() ? ", and so is " + namesOf(Call::isPending) : " though no call is";
    }

    private Violation violation(String seen, String expected) {
        return violation(Kind.BROKEN, seen, expected);
    }

    private Violation violation(Kind kind, String seen, String expected) {
        return new Violation(
                kind, seen, expected, calls.timeline(), actual.whereabouts().orElse(null));
    }
}
