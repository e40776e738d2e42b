// Misconception: waiting for I/O takes a thread, and as many threads as processors are enough.
// Fails: 3, 4, 14
package katas.gatherexceptions;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import katas.gatherexceptions.Outcome.Failure;
import katas.gatherexceptions.Outcome.Success;

public final class GatherExceptions {

    private GatherExceptions() {}

    public static <T> CompletableFuture<List<Outcome<T>>> gather(List<Supplier<CompletableFuture<T>>> calls) {
        ExecutorService pool = Executors.newFixedThreadPool(2);
        List<CompletableFuture<Outcome<T>>> outcomes = calls.stream()
                .map(call -> CompletableFuture.supplyAsync(
                        () -> start(call).handle(GatherExceptions::<T>outcome).join(), pool))
                .toList();
        pool.shutdown();
        return CompletableFuture.allOf(outcomes.toArray(CompletableFuture[]::new))
                .thenApply(
                        done -> outcomes.stream().map(CompletableFuture::join).toList());
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
