// Misconception: calls that are dealt out to two chains of thenCompose run side by side.
// Fails: 3, 4, 7, 13
package katas.gather;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

public final class Gather {
    private Gather() {}

    public static <T> CompletableFuture<List<T>> gather(List<Supplier<CompletableFuture<T>>> calls) {
        List<CompletableFuture<T>> futures = new ArrayList<>();
        CompletableFuture<?> busy = CompletableFuture.completedFuture(null);
        CompletableFuture<?> free = CompletableFuture.completedFuture(null);
        for (Supplier<CompletableFuture<T>> call : calls) {
            CompletableFuture<T> future = free.handle((value, failure) -> null).thenCompose(ready -> call.get());
            futures.add(future);
            free = busy;
            busy = future;
        }
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
