// Misconception: a stage made with thenApply inherits how its source is cancelled.
// Fails: 13
package katas.gather;

import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

public final class Gather {
    private Gather() {}

    public static <T> CompletableFuture<List<T>> gather(List<Supplier<CompletableFuture<T>>> calls) {
        List<CompletableFuture<T>> futures = calls.stream().map(Gather::start).toList();

        CompletableFuture<Void> gathered = new CompletableFuture<>() {
            @Override
            public boolean cancel(boolean mayInterruptIfRunning) {
                boolean first = completeExceptionally(new CancellationException());
                if (first) {
                    futures.forEach(future -> future.cancel(mayInterruptIfRunning));
                }
                return first;
            }
        };
        futures.forEach(future -> future.whenComplete((value, failure) -> {
            if (failure != null) {
                gathered.completeExceptionally(failure);
            }
        }));

        CompletableFuture.allOf(futures.toArray(CompletableFuture[]::new)).thenAccept(gathered::complete);
        return gathered.thenApply(
                done -> futures.stream().map(CompletableFuture::join).toList());
    }

    private static <T> CompletableFuture<T> start(Supplier<CompletableFuture<T>> call) {
        try {
            return call.get();
        } catch (Throwable failure) {
            return CompletableFuture.failedFuture(failure);
        }
    }
}
