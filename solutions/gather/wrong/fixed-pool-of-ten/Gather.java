// Misconception: ten threads are plenty: nobody gathers more than ten calls.
// Fails: 3, 13
package katas.gather;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;

public final class Gather {
    private Gather() {}

    private static final int THREADS = 10;

    public static <T> CompletableFuture<List<T>> gather(List<Supplier<CompletableFuture<T>>> calls) {
        ExecutorService executor = Executors.newFixedThreadPool(THREADS);
        try {
            List<CompletableFuture<T>> futures = calls.stream()
                    .map(call -> CompletableFuture.supplyAsync(() -> call.get().join(), executor))
                    .toList();
            CompletableFuture<List<T>> gathered = CompletableFuture.allOf(futures.toArray(CompletableFuture[]::new))
                    .thenApply(done ->
                            futures.stream().map(CompletableFuture::join).toList());
            for (CompletableFuture<T> future : futures) {
                future.exceptionally(failure -> {
                    gathered.completeExceptionally(failure);
                    return null;
                });
            }
            return gathered;
        } finally {
            executor.shutdown();
        }
    }
}
