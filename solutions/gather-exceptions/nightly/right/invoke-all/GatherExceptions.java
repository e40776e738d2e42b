// Style: one background thread hands all waits to a cached pool by invokeAll, which returns when the last has ended.
// Level: M
// Because: 100,000 calls would need 100,000 platform threads, so it refuses more than 2,000.
package katas.gatherexceptions;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import katas.gatherexceptions.Outcome.Failure;
import katas.gatherexceptions.Outcome.Success;

public final class GatherExceptions {

    private GatherExceptions() {}

    public static <T> CompletableFuture<List<Outcome<T>>> gather(List<Supplier<CompletableFuture<T>>> calls) {
        if (calls.size() > 2_000) {
            throw new IllegalArgumentException("at most 2,000 calls, not " + calls.size());
        }
        CompletableFuture<Void> cancelled = new CompletableFuture<>();
        CompletableFuture<List<Outcome<T>>> gathered = new CompletableFuture<>() {
            @Override
            public boolean cancel(boolean mayInterruptIfRunning) {
                return completeExceptionally(new CancellationException()) && cancelled.complete(null);
            }
        };
        List<Callable<Outcome<T>>> waits = new ArrayList<>();
        for (Supplier<CompletableFuture<T>> call : calls) {
            waits.add(() -> {
                CompletableFuture<T> started = start(call);
                cancelled.thenRun(() -> started.cancel(true));
                return started.handle(GatherExceptions::<T>outcome).join();
            });
        }
        ExecutorService pool = Executors.newCachedThreadPool();
        pool.execute(() -> {
            try {
                List<Outcome<T>> outcomes = new ArrayList<>();
                for (Future<Outcome<T>> wait : pool.invokeAll(waits)) {
                    outcomes.add(wait.get());
                }
                gathered.complete(outcomes);
            } catch (InterruptedException | ExecutionException e) {
                gathered.completeExceptionally(e);
            }
        });
        gathered.whenComplete((outcomes, failure) -> pool.shutdown());
        return gathered;
    }

    private static <T> Outcome<T> outcome(T value, Throwable failure) {
        return failure == null ? new Success<>(value) : new Failure<>(failure);
    }

    private static <T> CompletableFuture<T> start(Supplier<CompletableFuture<T>> call) {
        try {
            return call.get();
        } catch (Throwable failure) {
            return CompletableFuture.failedFuture(failure);
        }
    }
}
