package grader.evidence;

import static java.util.Locale.ROOT;

import grader.calls.AttemptCode;
import grader.calls.Call;
import grader.calls.Calls;
import grader.calls.Invocation;
import grader.calls.Span.Ending;
import grader.calls.Timeline;
import grader.evidence.Violation.Kind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
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
        long started = calls.timeline().startedBeforeAnyEnd();
        if (started < all.size()) {
            rejectAThrownException("it returns a future");
            String line = actual.whereabouts().orElse(null);
            if (all.size() <= Timeline.ROWS) {
                calls.playUntil(actual::isOver); // for the timeline to show how it goes on
            }
            throw new Violation(
                    Kind.BROKEN,
                    "only %d of %d calls had started when the first of them ended".formatted(started, all.size()),
                    "all %d are in flight before any has finished".formatted(all.size()),
                    calls.timeline(),
                    line);
        }
        return this;
    }

    /** It is there for its owner to cancel, while calls are pending. */
    public InvocationAssert<T> isCancelledByItsOwner() {
        returnsWhileCallsArePending();
        calls.settle();
        actual.cancel();
        return this;
    }

    /** The same, and what already runs need not be interrupted: cancelled it is all the same. */
    public InvocationAssert<T> isCancelledByItsOwnerWithoutInterrupting() {
        returnsWhileCallsArePending();
        calls.settle();
        returnsAFuture().cancel(false);
        return this;
    }

    /** It comes back to its caller though calls are pending. */
    public InvocationAssert<T> returnsWhileCallsArePending() {
        if (!calls.returnsSoon(actual)) {
            throw violation(
                    "%s has not come back to its caller %s".formatted(actual.name(), whatItWaitsFor()),
                    "it returns a future while the calls are pending");
        }
        returnsAFuture();
        return this;
    }

    /** It waits for a call that does not end, and for longer than 5 s if somebody waits for a time to be up meanwhile. */
    public InvocationAssert<T> doesNotGiveUp() {
        calls.settle();
        calls.outlastLimits(actual::isOver, Calls.FIVE_SECONDS);
        return isPending();
    }

    /** It is not over, at this moment. */
    public InvocationAssert<T> isPending() {
        if (actual.isOver()) {
            rejectAThrownException("it is pending");
            throw violation(actual.name() + " was over before its calls were", "it is pending");
        }
        return this;
    }

    /** It succeeds with this result. */
    public InvocationAssert<T> succeedsWith(T expected) {
        succeeds("it succeeds with " + Described.value(expected));
        T result = result();
        if (!expected.equals(result)) {
            throw violation("%s gave %s".formatted(actual.name(), Described.value(result)), Described.value(expected));
        }
        return this;
    }

    /** It succeeds with these results, in any order: for checks that judge something else than the order. */
    public InvocationAssert<T> succeedsInAnyOrderWith(Object... expected) {
        succeeds();
        T result = result();
        if (!(result instanceof Collection<?> results) || !areTheSame(results, expected)) {
            throw violation(
                    "%s gave %s".formatted(actual.name(), Described.value(result)),
                    Described.value(Arrays.asList(expected)));
        }
        return this;
    }

    /** Whether they are equal as the expected ones see it: what an attempt made may call itself equal to anything. */
    private static boolean areTheSame(Collection<?> results, Object... expected) {
        List<Object> left = new ArrayList<>(results);
        return left.size() == expected.length && Arrays.stream(expected).allMatch(left::remove);
    }

    /** It succeeds, with whatever result. */
    public InvocationAssert<T> succeeds() {
        return succeeds("it succeeds");
    }

    private InvocationAssert<T> succeeds(String expected) {
        isOver(expected);
        if (returnsAFuture().isCompletedExceptionally()) {
            throw violation("%s failed with %s".formatted(actual.name(), Described.failure(failure())), expected);
        }
        return this;
    }

    /** It is over after so many simulated milliseconds, counted from the start. */
    public InvocationAssert<T> takes(long millis) {
        calls.playPatientlyUntil(actual::isOver);
        isOver("it takes " + millis + " ms");
        if (actual.end() != millis) {
            throw violation(
                    String.format(ROOT, "it took %,d ms", actual.end()),
                    String.format(ROOT, "at once it takes %,d ms", millis));
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

    /** When this happens the failure that it has come to is still the same. */
    public InvocationAssert<T> staysSoWhen(Runnable event) {
        Throwable before = failure();
        event.run();
        calls.settle();
        Throwable now = failure();
        if (now != before) {
            throw violation(
                    "get() reports %s, and %s before".formatted(Described.failure(now), Described.failure(before)),
                    "it fails once, with the first failure in time");
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
                    "an ExecutionException whose cause is the object the call failed with: "
                            + Described.failure(expected));
        }
        return this;
    }

    /** This failure of a call has the cause that it had then: nobody has given it another. */
    public InvocationAssert<T> leavesAsItWas(Throwable failure, Throwable cause) {
        if (failure.getCause() != cause) {
            throw violation(
                    "the exception of the call has a cause now: " + Described.failure(failure.getCause()),
                    "the very exception that the call failed with, as it was");
        }
        return this;
    }

    /** It ends as cancelled: with a {@link CancellationException}, bare or as the cause. */
    public InvocationAssert<T> endsCancelled() {
        fails();
        Throwable failure = failure();
        Throwable cause = failure instanceof CompletionException ? failure.getCause() : failure;
        if (!(cause instanceof CancellationException)) {
            throw violation("get() reports " + Described.failure(failure), "a CancellationException");
        }
        return this;
    }

    /** It is cancelled, sooner or later, as {@code isCancelled()} and {@code get()} tell its owner. */
    public InvocationAssert<T> becomesCancelled() {
        isOver("it is cancelled");
        if (!returnsAFuture().isCancelled()) {
            throw violation(actual.name() + " " + outcome() + ": isCancelled() is false", "it is cancelled");
        }
        if (!(failure() instanceof CancellationException)) {
            throw violation(
                    "isCancelled() of %s is true, and yet it %s".formatted(actual.name(), outcome()),
                    "it is cancelled: get() throws a CancellationException");
        }
        return this;
    }

    private String outcome() {
        return returnsAFuture().isCompletedExceptionally()
                ? "failed with " + Described.failure(failure())
                : "succeeded with " + Described.value(result());
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
            throw StubFound.in(thrown)
                    ? StubFound.violation()
                    : new Violation(
                            Kind.BROKEN,
                            "%s itself threw %s".formatted(actual.name(), Described.failure(thrown)),
                            expected,
                            calls.timeline(),
                            AttemptCode.lineIn(thrown.getStackTrace()).orElse(null));
        });
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
