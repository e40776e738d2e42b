// Style: odd but right: a few threads start the calls between them, so the order of starting is anyone's guess.
package katas.gather;

import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;

public final class Gather {

    private Gather() {}

    public static <T> CompletableFuture<List<T>> gather(List<Supplier<CompletableFuture<T>>> calls) {
        ExecutorService starters = Executors.newFixedThreadPool(4);
        CompletableFuture<Void> cancelled = new CompletableFuture<>();
        List<CompletableFuture<T>> started = calls.stream()
                .map(call -> CompletableFuture.supplyAsync(call, starters) // a future of the call's future
                        .thenCompose(future -> {
                            cancelled.thenRun(() -> future.cancel(true));
                            return future;
                        }))
                .toList();
        starters.shutdown();
        CompletableFuture<List<T>> gathered = new CompletableFuture<>() {
            @Override
            public boolean cancel(boolean mayInterruptIfRunning) {
                return completeExceptionally(new CancellationException()) && cancelled.complete(null);
            }
        };
        started.forEach(call -> call.exceptionally(failure -> {
            gathered.completeExceptionally(failure);
            return null;
        }));
        CompletableFuture.allOf(started.toArray(CompletableFuture[]::new))
                .thenRun(() -> gathered.complete(
                        started.stream().map(CompletableFuture::join).toList()));
        return gathered;
    }
}
