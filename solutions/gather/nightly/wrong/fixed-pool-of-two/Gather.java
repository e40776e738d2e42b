// Misconception: waiting for I/O takes a thread, and as many threads as processors are enough.
// Fails: 3, 4, 7, 13
package katas.gather;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;

public final class Gather {
    private Gather() {}

    public static <T> CompletableFuture<List<T>> gather(List<Supplier<CompletableFuture<T>>> calls) {
        ExecutorService executor = Executors.newFixedThreadPool(2);
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
