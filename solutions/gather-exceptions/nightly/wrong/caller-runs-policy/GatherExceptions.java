// Misconception: CallerRunsPolicy is the safe choice where a queue is full, for nothing is lost.
// Fails: 5
// Perhaps: 15
package katas.gatherexceptions;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

public final class GatherExceptions {

    private GatherExceptions() {}

    public static <T> CompletableFuture<List<Outcome<T>>> gather(List<Supplier<CompletableFuture<T>>> calls) {
        List<CompletableFuture<T>> started = new ArrayList<>();
        for (Supplier<CompletableFuture<T>> call : List.copyOf(calls)) {
            try {
                started.add(call.get());
            } catch (Throwable t) {
                started.add(CompletableFuture.failedFuture(t));
            }
        }
        ThreadPoolExecutor waiters = new ThreadPoolExecutor(
                8,
                16,
                1,
                TimeUnit.SECONDS,
                new ArrayBlockingQueue<>(25),
                r -> {
                    Thread t = new Thread(r, "gather-waiter");
                    t.setDaemon(true);
                    return t;
                },
                new ThreadPoolExecutor.CallerRunsPolicy());
        List<CompletableFuture<Outcome<T>>> waits = new ArrayList<>();
        for (CompletableFuture<T> f : started) {
            waits.add(CompletableFuture.supplyAsync(() -> await(f), waiters));
        }
        waiters.shutdown();
        CompletableFuture<List<Outcome<T>>> result = CompletableFuture.allOf(waits.toArray(CompletableFuture[]::new))
                .thenApply(x -> waits.stream().map(CompletableFuture::join).toList());
        result.whenComplete((r, t) -> {
            if (result.isCancelled()) {
                started.forEach(f -> f.cancel(true));
            }
        });
        return result;
    }

    private static <T> Outcome<T> await(CompletableFuture<T> f) {
        try {
            return new Outcome.Success<>(f.join());
        } catch (CancellationException e) {
            return new Outcome.Failure<>(e);
        } catch (CompletionException e) {
            return new Outcome.Failure<>(e.getCause());
        }
    }
}
