// Misconception: two calls in flight keep the connection busy, more would only compete for it.
// Fails: 3, 4, 7, 10
// Perhaps: 13
package katas.gather;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;

public final class Gather {
    private Gather() {}

    public static <T> CompletableFuture<List<T>> gather(List<Supplier<CompletableFuture<T>>> calls) {
        List<Supplier<CompletableFuture<T>>> waiting = new ArrayList<>(calls);
        List<CompletableFuture<T>> futures = Collections.synchronizedList(new ArrayList<>());
        CompletableFuture<List<T>> gathered = new CompletableFuture<>() {
            @Override
            public boolean cancel(boolean mayInterruptIfRunning) {
                boolean first = completeExceptionally(new CancellationException());
                if (first) {
                    List.copyOf(futures).forEach(future -> future.cancel(mayInterruptIfRunning));
                }
                return first;
            }
        };
        Semaphore permits = new Semaphore(2);
        CompletableFuture.runAsync(() -> {
            for (Supplier<CompletableFuture<T>> call : waiting) {
                permits.acquireUninterruptibly();
                if (gathered.isCancelled()) {
                    return;
                }
                CompletableFuture<T> future = start(call);
                futures.add(future);
                future.whenComplete((value, failure) -> {
                    permits.release();
                    if (failure != null) {
                        gathered.completeExceptionally(failure);
                    }
                });
            }
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
