// Misconception: a thread that looks after the gather may look after it for ever.
// Fails: leak
package katas.gather;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;

/** Starts calls together and gathers their results: {@code asyncio.gather(*aws)} for Java. */
public final class Gather {

    private Gather() {}

    /**
     * Starts every call and returns, without waiting, a future of all their results in the order of the calls.
     *
     * <p>The first call to fail fails the future at once, with the call's own exception, and the other calls run on.
     * Cancelling the future while it is pending cancels the calls that are pending.
     *
     * @param calls calls that have not started: {@code get()} starts one, as awaiting a coroutine does in Python
     */
    public static <T> CompletableFuture<List<T>> gather(List<Supplier<CompletableFuture<T>>> calls) {
        // All are started before any is looked at: a call that is done already must not keep the next from starting.
        List<CompletableFuture<T>> started = calls.stream().map(Gather::start).toList();
        CompletableFuture<List<T>> gathered = new Gathered<>(started);
        if (started.isEmpty()) {
            gathered.complete(List.of());
        }

        @SuppressWarnings("unchecked") // never seen as an array of T: only the list below is handed out
        T[] results = (T[]) new Object[started.size()];
        AtomicInteger pending = new AtomicInteger(results.length);
        for (int i = 0; i < results.length; i++) {
            int slot = i;
            started.get(i).whenComplete((result, failure) -> {
                if (failure != null) {
                    gathered.completeExceptionally(failure);
                    return;
                }
                results[slot] = result;
                // The counter also publishes the slots: whoever brings it to zero sees every write made before.
                if (pending.decrementAndGet() == 0) {
                    gathered.complete(Arrays.asList(results));
                }
            });
        }
        new Thread(() -> watch(gathered)).start();
        return gathered;
    }

    private static void watch(CompletableFuture<?> gathered) {
        while (!gathered.isCancelled()) {
            LockSupport.parkNanos(1_000_000_000);
        }
    }

    /** A supplier that throws is a call that failed. */
    private static <T> CompletableFuture<T> start(Supplier<CompletableFuture<T>> call) {
        try {
            return call.get();
        } catch (Throwable failure) {
            return CompletableFuture.failedFuture(failure);
        }
    }

    /** The future handed out: cancelling it cancels its calls. */
    private static final class Gathered<T> extends CompletableFuture<List<T>> {

        private final List<CompletableFuture<T>> calls;

        Gathered(List<CompletableFuture<T>> calls) {
            this.calls = calls;
        }

        @Override
        public boolean cancel(boolean mayInterruptIfRunning) {
            // Whether this very call ended it is the question: isCancelled() is true as well once a call was cancelled.
            if (completeExceptionally(new CancellationException())) {
                calls.forEach(call -> call.cancel(mayInterruptIfRunning));
            }
            return isCancelled();
        }
    }
}
