// Misconception: a supplier that throws a CancellationException calls everything off.
// Fails: 11
package katas.gatherexceptions;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Starts calls together and gathers what became of each: {@code asyncio.gather(*aws, return_exceptions=True)}. */
public final class GatherExceptions {

    private GatherExceptions() {}

    public static <T> CompletableFuture<List<Outcome<T>>> gather(List<Supplier<CompletableFuture<T>>> calls) {
        List<CompletableFuture<T>> started = new ArrayList<>();
        for (Supplier<CompletableFuture<T>> call : new ArrayList<>(calls)) {
            try {
                started.add(call.get());
            } catch (CancellationException calledOff) {
                Gathered<T> cancelled = new Gathered<>(started);
                cancelled.cancel(false);
                return cancelled;
            } catch (Throwable thrown) {
                started.add(CompletableFuture.failedFuture(thrown));
            }
        }
        int n = started.size();
        Gathered<T> gathered = new Gathered<>(started);
        if (n == 0) {
            gathered.complete(List.of());
            return gathered;
        }
        AtomicReferenceArray<Outcome<T>> outcomes = new AtomicReferenceArray<>(n);
        AtomicInteger pending = new AtomicInteger(n);
        for (int i = 0; i < n; i++) {
            int slot = i;
            started.get(i).whenComplete((value, failure) -> {
                outcomes.set(slot, outcome(value, failure));
                if (pending.decrementAndGet() == 0) {
                    gathered.complete(
                            IntStream.range(0, n).mapToObj(outcomes::get).collect(Collectors.toList()));
                }
            });
        }
        return gathered;
    }

    private static <T> Outcome<T> outcome(T value, Throwable failure) {
        if (failure == null) {
            return new Outcome.Success<>(value);
        }
        boolean plumbing = failure instanceof CompletionException && failure.getCause() != null;
        return new Outcome.Failure<>(plumbing ? failure.getCause() : failure);
    }

    /** The gather: cancelled, it cancels the calls that are pending. */
    private static final class Gathered<T> extends CompletableFuture<List<Outcome<T>>> {
        private final List<CompletableFuture<T>> started;

        Gathered(List<CompletableFuture<T>> started) {
            this.started = started;
        }

        @Override
        public boolean cancel(boolean mayInterruptIfRunning) {
            boolean cancelled = super.cancel(mayInterruptIfRunning);
            if (cancelled) {
                started.forEach(call -> call.cancel(mayInterruptIfRunning));
            }
            return cancelled;
        }
    }
}
