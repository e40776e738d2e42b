// Misconception: once a call has failed, what the others give afterwards cannot be relied on.
// Fails: 6, 11, 13
package katas.gatherexceptions;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import katas.gatherexceptions.Outcome.Failure;
import katas.gatherexceptions.Outcome.Success;

public final class GatherExceptions {

    private GatherExceptions() {}

    public static <T> CompletableFuture<List<Outcome<T>>> gather(List<Supplier<CompletableFuture<T>>> calls) {
        List<CompletableFuture<T>> started =
                calls.stream().map(GatherExceptions::start).toList();
        CompletableFuture<List<Outcome<T>>> gathered = new CompletableFuture<>() {
            @Override
            public boolean cancel(boolean mayInterruptIfRunning) {
                if (completeExceptionally(new CancellationException())) {
                    started.forEach(call -> call.cancel(mayInterruptIfRunning));
                }
                return isCancelled();
            }
        };
        AtomicReference<Throwable> first = new AtomicReference<>();
        List<Outcome<T>> outcomes = new ArrayList<>(Collections.nCopies(started.size(), null));
        if (started.isEmpty()) {
            gathered.complete(outcomes);
        }
        AtomicInteger pending = new AtomicInteger(started.size());
        for (int i = 0; i < started.size(); i++) {
            int index = i;
            started.get(i).whenComplete((value, failure) -> {
                first.compareAndSet(null, failure);
                Throwable cause = failure == null ? first.get() : failure;
                outcomes.set(index, cause == null ? new Success<>(value) : new Failure<>(cause));
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
}
