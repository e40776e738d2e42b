// Misconception: a counter that goes up with each start is back at zero when the last call has ended, and not before.
// Fails: 7
package katas.gatherexceptions;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import katas.gatherexceptions.Outcome.Failure;
import katas.gatherexceptions.Outcome.Success;

public final class GatherExceptions {

    private GatherExceptions() {}

    public static <T> CompletableFuture<List<Outcome<T>>> gather(List<Supplier<CompletableFuture<T>>> calls) {
        List<CompletableFuture<T>> started = new ArrayList<>();
        Gathered<T> gathered = new Gathered<>(started);
        List<Outcome<T>> outcomes = Collections.synchronizedList(new ArrayList<>());
        AtomicInteger pending = new AtomicInteger();
        if (calls.isEmpty()) {
            gathered.complete(outcomes);
        }
        for (Supplier<CompletableFuture<T>> call : calls) {
            int slot = started.size();
            outcomes.add(null);
            pending.incrementAndGet();
            started.add(start(call));
            started.get(slot).whenComplete((value, failure) -> {
                outcomes.set(slot, outcome(value, failure));
                if (pending.decrementAndGet() == 0) {
                    gathered.complete(outcomes);
                }
            });
        }
        return gathered;
    }

    private static <T> CompletableFuture<T> start(Supplier<CompletableFuture<T>> call) {
        try {
            return call.get();
        } catch (Throwable failure) {
            return CompletableFuture.failedFuture(failure);
        }
    }

    private static <T> Outcome<T> outcome(T value, Throwable failure) {
        return failure == null ? new Success<>(value) : new Failure<>(failure);
    }

    private static final class Gathered<T> extends CompletableFuture<List<Outcome<T>>> {
        private final List<CompletableFuture<T>> calls;

        Gathered(List<CompletableFuture<T>> calls) {
            this.calls = calls;
        }

        @Override
        public boolean cancel(boolean mayInterruptIfRunning) {
            if (super.cancel(mayInterruptIfRunning)) {
                calls.forEach(call -> call.cancel(mayInterruptIfRunning));
            }
            return isCancelled();
        }
    }
}
