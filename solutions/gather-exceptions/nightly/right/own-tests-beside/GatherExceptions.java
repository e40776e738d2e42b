// Style: the reference, with a test of the candidate beside it.
package katas.gatherexceptions;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import katas.gatherexceptions.Outcome.Failure;
import katas.gatherexceptions.Outcome.Success;

/** Starts calls together and gathers what became of each: {@code asyncio.gather(*aws, return_exceptions=True)}. */
public final class GatherExceptions {

    private GatherExceptions() {}

    /**
     * Starts every call and returns, without waiting, a future of all their outcomes in the order of the calls.
     *
     * <p>The future succeeds once the last call has ended, however the calls have ended. Cancelling it while it is
     * pending cancels the calls that are pending.
     *
     * @param calls calls that have not started: {@code get()} starts one, as awaiting a coroutine does in Python
     */
    public static <T> CompletableFuture<List<Outcome<T>>> gather(List<Supplier<CompletableFuture<T>>> calls) {
        // All are started before any is looked at: a call that is done already must not keep the next from starting.
        List<CompletableFuture<T>> started =
                calls.stream().map(GatherExceptions::start).toList();
        CompletableFuture<List<Outcome<T>>> gathered = new Gathered<>(started);
        if (started.isEmpty()) {
            gathered.complete(List.of());
        }

        @SuppressWarnings({"unchecked", "rawtypes"}) // an array cannot be of a generic type
        Outcome<T>[] outcomes = new Outcome[started.size()];
        AtomicInteger pending = new AtomicInteger(outcomes.length);
        for (int i = 0; i < outcomes.length; i++) {
            int slot = i;
            // On the call itself and not on a stage behind it, which would get the failure in a CompletionException.
            started.get(i).whenComplete((value, failure) -> {
                // Only the failure tells: null is a value, and so is an exception that a call returns.
                outcomes[slot] = failure == null ? new Success<>(value) : new Failure<>(failure);
                // The counter also publishes the slots: whoever brings it to zero sees every write made before.
                if (pending.decrementAndGet() == 0) {
                    gathered.complete(Arrays.asList(outcomes));
                }
            });
        }
        return gathered;
    }

    /** A supplier that throws is a call that failed, be it with an exception or an error. */
    private static <T> CompletableFuture<T> start(Supplier<CompletableFuture<T>> call) {
        try {
            return call.get();
        } catch (Throwable failure) {
            return CompletableFuture.failedFuture(failure);
        }
    }

    /** The future handed out: cancelling it cancels its calls. */
    private static final class Gathered<T> extends CompletableFuture<List<Outcome<T>>> {

        private final List<CompletableFuture<T>> calls;

        Gathered(List<CompletableFuture<T>> calls) {
            this.calls = calls;
        }

        @Override
        public boolean cancel(boolean mayInterruptIfRunning) {
            // First itself and then the calls, the last of which would otherwise complete it with their outcomes.
            if (super.cancel(mayInterruptIfRunning)) {
                calls.forEach(call -> call.cancel(mayInterruptIfRunning));
            }
            return isCancelled();
        }
    }
}
