// Style: one background thread get()s the calls in their order, as a script would; only failures take a callback.
package katas.gather;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.function.Supplier;

public final class Gather {

    private Gather() {}

    public static <T> CompletableFuture<List<T>> gather(List<Supplier<CompletableFuture<T>>> calls) {
        List<CompletableFuture<T>> started = new ArrayList<>();
        for (Supplier<CompletableFuture<T>> call : calls) {
            try {
                started.add(call.get());
            } catch (Throwable failure) {
                started.add(CompletableFuture.failedFuture(failure));
            }
        }
        CompletableFuture<List<T>> gathered = new CompletableFuture<>() {
            @Override
            public boolean cancel(boolean mayInterruptIfRunning) {
                if (completeExceptionally(new CancellationException())) {
                    started.forEach(call -> call.cancel(mayInterruptIfRunning));
                }
                return isCancelled();
            }
        };
        for (CompletableFuture<T> call : started) {
            call.whenComplete((result, failure) -> {
                if (failure != null) {
                    gathered.completeExceptionally(failure);
                }
            });
        }
        Thread thread = new Thread(() -> {
            try {
                List<T> results = new ArrayList<>();
                for (CompletableFuture<T> call : started) {
                    results.add(call.get());
                }
                gathered.complete(results);
            } catch (ExecutionException | CancellationException | InterruptedException e) {
                // the callback has told it already
            }
        });
        thread.start();
        return gathered;
    }
}
