// Misconception: a pool can have any number of threads, none included.
// Fails: 1, 13, 15
package katas.gather;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Supplier;

public final class Gather {
    private Gather() {}

    private static final int MAX_THREADS = 500;

    public static <T> CompletableFuture<List<T>> gather(List<Supplier<CompletableFuture<T>>> calls) {
        if (calls.size() > MAX_THREADS) {
            return CompletableFuture.failedFuture(new RejectedExecutionException(calls.size() + " threads"));
        }
        ExecutorService executor = Executors.newFixedThreadPool(calls.size());
        List<CompletableFuture<T>> futures = new ArrayList<>();
        for (Supplier<CompletableFuture<T>> call : calls) {
            futures.add(CompletableFuture.supplyAsync(() -> call.get().join(), executor));
        }
        executor.shutdown();

        CompletableFuture<List<T>> gathered = new CompletableFuture<>();
        futures.forEach(future -> future.whenComplete((value, failure) -> {
            if (failure != null) {
                gathered.completeExceptionally(failure);
            }
        }));
        CompletableFuture.allOf(futures.toArray(CompletableFuture[]::new))
                .thenRun(() -> gathered.complete(
                        futures.stream().map(CompletableFuture::join).toList()));

        return gathered;
    }
}
