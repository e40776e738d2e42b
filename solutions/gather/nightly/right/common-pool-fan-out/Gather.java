// Style: supplyAsync for each call, whose thread of the common pool joins it; the pool makes up for blocked threads.
// Level: M
// Because: the common pool makes up for 256 blocked threads and no more, so it refuses more than 200 calls.
package katas.gather;

import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Supplier;

public final class Gather {

    private Gather() {}

    public static <T> CompletableFuture<List<T>> gather(List<Supplier<CompletableFuture<T>>> calls) {
        if (calls.size() > 200) {
            throw new RejectedExecutionException("too many calls for the common pool: " + calls.size());
        }
        CompletableFuture<Void> cancelled = new CompletableFuture<>();
        CompletableFuture<List<T>> gathered = new CompletableFuture<>() {
            @Override
            public boolean cancel(boolean mayInterruptIfRunning) {
                return completeExceptionally(new CancellationException()) && cancelled.complete(null);
            }
        };
        List<CompletableFuture<T>> threads = calls.stream()
                .map(call -> CompletableFuture.supplyAsync(() -> {
                    CompletableFuture<T> started = call.get();
                    cancelled.thenRun(() -> started.cancel(true));
                    return started.join();
                }))
                .toList();
        threads.forEach(thread -> thread.whenComplete((result, failure) -> {
            if (failure != null) {
                gathered.completeExceptionally(failure);
            }
        }));
        CompletableFuture.allOf(threads.toArray(CompletableFuture[]::new))
                .thenRun(() -> gathered.complete(
                        threads.stream().map(CompletableFuture::join).toList()));
        return gathered;
    }
}
