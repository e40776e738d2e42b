package grader.evidence;

import grader.calls.Call;
import grader.calls.Calls;
import grader.evidence.Violation.Kind;
import java.util.function.BooleanSupplier;
import org.assertj.core.api.AbstractAssert;

/** Assertions on what an attempt did with a call. */
public final class CallAssert<T> extends AbstractAssert<CallAssert<T>, Call<T>> {

    CallAssert(Call<T> call) {
        super(call, CallAssert.class);
    }

    /** The attempt starts it, sooner or later. */
    public CallAssert<T> isStarted() {
        if (!actual.calls().playUntil(actual::hasStarted)) {
            throw violation("is never started", "it is started, whatever happens to the others");
        }
        return this;
    }

    /** It ends, as it would have without the attempt. */
    public CallAssert<T> ends() {
        isStarted();
        actual.calls().playUntil(() -> !actual.isPending());
        return this;
    }

    /** It was started once, and is not tried again, however long one waits. */
    public CallAssert<T> isNeverStartedAgain() {
        outwait(() -> actual.timesAsked() > 1);
        return hasBeenStartedTimes(1);
    }

    /** It was asked for so many times. */
    public CallAssert<T> wasStartedTimes(int times) {
        actual.calls().settle();
        return hasBeenStartedTimes(times);
    }

    private CallAssert<T> hasBeenStartedTimes(int times) {
        if (actual.timesAsked() != times) {
            throw violation("was started " + actual.timesAsked() + " times", "it is started " + times + " times");
        }
        return this;
    }

    /** It runs, and goes on running: nobody has cancelled it or ended it in its place. */
    public CallAssert<T> isLeftAlone() {
        actual.calls().settle();
        return isRunning();
    }

    /** The same, however long one waits: nobody ends it after a time of grace. */
    public CallAssert<T> staysLeftAlone() {
        outwait(() -> actual.hasStarted() && !actual.isPending());
        return isRunning();
    }

    /** Gives the attempt the time to make this true, in simulated time and in real time. */
    private void outwait(BooleanSupplier condition) {
        if (!actual.calls().playUntil(condition)) {
            actual.calls().outlastLimits(condition, Calls.A_SECOND);
        }
    }

    private CallAssert<T> isRunning() {
        if (!actual.isPending()) {
            throw violation(
                    actual.hasStarted() ? "was ended from outside: " + actual.ending() : "was never started",
                    "it is left alone and goes on");
        }
        return this;
    }

    /** Nobody has cancelled it, though it need not have started. */
    public CallAssert<T> isNotCancelled() {
        actual.calls().settle();
        if (actual.isCancelled()) {
            throw violation("was cancelled", "it is left alone");
        }
        return this;
    }

    /** The attempt cancels it, sooner or later, if it is pending. */
    public CallAssert<T> becomesCancelledIfPending() {
        actual.calls().playUntil(() -> !actual.isPending());
        if (actual.isPending() || actual.hasStarted() && !actual.isCancelled()) {
            throw violation("is not cancelled", "it is cancelled while it is pending");
        }
        return this;
    }

    /** It ends with this result, as it would have without the attempt. */
    public CallAssert<T> finishesWith(T result) {
        if (!actual.succeed(result)) {
            throw violation("could not finish: " + actual.ending(), "it finishes with its own result");
        }
        return this;
    }

    private Violation violation(String seen, String expected) {
        if (actual.calls().thrown().filter(StubFound::in).isPresent()) {
            return StubFound.violation();
        }
        return new Violation(
                Kind.BROKEN,
                "'" + actual.name() + "' " + seen,
                expected,
                actual.calls().timeline(),
                null);
    }
}
