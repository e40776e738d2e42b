// Misconception: cancel(false) lets go on what is under way, so the calls go on.
// Fails: 14
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
        List<CompletableFuture<T>> started =
                calls.stream().map(GatherExceptions::start).toList();
        Gathered<T> gathered = new Gathered<>(started);
        if (started.isEmpty()) {
            gathered.complete(List.of());
        }
        List<Outcome<T>> outcomes = new ArrayList<>(Collections.nCopies(started.size(), null));
        AtomicInteger pending = new AtomicInteger(started.size());
        for (int i = 0; i < started.size(); i++) {
            int slot = i;
            started.get(i).whenComplete((value, failure) -> {
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
            if (super.cancel(mayInterruptIfRunning) && mayInterruptIfRunning) {
                calls.forEach(call -> call.cancel(mayInterruptIfRunning));
            }
            return isCancelled();
        }
    }
}
