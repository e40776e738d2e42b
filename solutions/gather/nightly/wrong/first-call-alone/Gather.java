// Misconception: the first call has to warm up the connection before the others may use it.
// Fails: 3, 4, 7, 9, 10, 13
package katas.gather;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

public final class Gather {
    private Gather() {}

    public static <T> CompletableFuture<List<T>> gather(List<Supplier<CompletableFuture<T>>> calls) {
        List<Supplier<CompletableFuture<T>>> waiting = new ArrayList<>(calls);
        List<CompletableFuture<T>> futures = new ArrayList<>();
        CompletableFuture<List<T>> gathered = new CompletableFuture<>() {
            @Override
            public boolean cancel(boolean mayInterruptIfRunning) {
                if (isDone()) {
                    return false;
                }
                super.cancel(mayInterruptIfRunning);
                futures.forEach(future -> future.cancel(mayInterruptIfRunning));
                return true;
            }
        };

        if (waiting.isEmpty()) {
            gathered.complete(List.of());
            return gathered;
        }
        futures.add(start(waiting.remove(0)));
        futures.get(0).whenComplete((warm, cold) -> {
            if (gathered.isCancelled()) {
                return;
            }
            waiting.forEach(call -> futures.add(start(call)));
            futures.forEach(future -> future.whenComplete((value, failure) -> {
                if (failure != null) {
                    gathered.completeExceptionally(failure);
                }
            }));
            CompletableFuture.allOf(futures.toArray(CompletableFuture[]::new))
                    .thenRun(() -> gathered.complete(
                            futures.stream().map(CompletableFuture::join).toList()));
        });
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
