// Misconception: a call that failed deserves a second try before the gather gives up.
// Fails: 11
package katas.gather;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

public final class Gather {
    private Gather() {}

    public static <T> CompletableFuture<List<T>> gather(List<Supplier<CompletableFuture<T>>> calls) {
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

        List<CompletableFuture<T>> settled = new ArrayList<>();
        for (Supplier<CompletableFuture<T>> call : calls) {
            try {
                CompletableFuture<T> future = call.get();
                futures.add(future);
                settled.add(future.exceptionallyCompose(failure -> {
                    if (future.isCancelled()) {
                        return future;
                    }
                    CompletableFuture<T> retried = call.get();
                    gathered.exceptionally(ended -> {
                        if (gathered.isCancelled()) {
                            retried.cancel(true);
                        }
                        return null;
                    });
                    return retried;
                }));
            } catch (Throwable failure) {
                gathered.completeExceptionally(failure);
            }
        }
        settled.forEach(future -> future.whenComplete((value, failure) -> {
            if (failure != null) {
                gathered.completeExceptionally(failure);
            }
        }));
        CompletableFuture.allOf(settled.toArray(CompletableFuture[]::new))
                .thenRun(() -> gathered.complete(
                        settled.stream().map(CompletableFuture::join).toList()));

        return gathered;
    }
}
