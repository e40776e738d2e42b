// Misconception: what is pending when it is counted is pending when it is watched.
// Fails: 16
package katas.gather;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;

public final class Gather {

    private Gather() {}

    public static <T> CompletableFuture<List<T>> gather(List<Supplier<CompletableFuture<T>>> calls) {
        List<CompletableFuture<T>> started = calls.stream().map(Gather::start).toList();
        CompletableFuture<List<T>> gathered = new CompletableFuture<>() {
            @Override
            public boolean cancel(boolean mayInterruptIfRunning) {
                if (completeExceptionally(new CancellationException())) {
                    started.forEach(call -> call.cancel(mayInterruptIfRunning));
                }
                return isCancelled();
            }
        };
        for (CompletableFuture<T> call : started) {
            if (call.isDone()) {
                call.whenComplete((result, failure) -> failWith(gathered, failure));
            }
        }

        AtomicLong pending =
                new AtomicLong(started.stream().filter(call -> !call.isDone()).count());
        if (pending.get() == 0) {
            gathered.complete(results(started));
        }
        for (CompletableFuture<T> call : started) {
            if (!call.isDone()) {
                call.whenComplete((result, failure) -> {
                    failWith(gathered, failure);
                    if (pending.decrementAndGet() == 0) {
                        gathered.complete(results(started));
                    }
                });
            }
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

    private static void failWith(CompletableFuture<?> gathered, Throwable failure) {
        if (failure != null) {
            gathered.completeExceptionally(failure);
        }
    }

    private static <T> List<T> results(List<CompletableFuture<T>> ended) {
        List<T> results = new ArrayList<>();
        ended.forEach(call -> results.add(call.isCompletedExceptionally() ? null : call.join()));
        return results;
    }
}
