// Style: a race between "all have succeeded" and "one has failed" once more, this time with anyOf.
package katas.gather;

import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

public final class Gather {

    private Gather() {}

    public static <T> CompletableFuture<List<T>> gather(List<Supplier<CompletableFuture<T>>> calls) {
        List<CompletableFuture<T>> started = calls.stream().map(Gather::start).toList();
        CompletableFuture<Void> firstFailure = new CompletableFuture<>();
        for (CompletableFuture<T> call : started) {
            call.exceptionally(failure -> {
                firstFailure.completeExceptionally(failure);
                return null;
            });
        }
        CompletableFuture<Void> all = CompletableFuture.allOf(started.toArray(CompletableFuture[]::new));
        CompletableFuture<List<T>> gathered = new CompletableFuture<>() {
            @Override
            public boolean cancel(boolean mayInterruptIfRunning) {
                if (completeExceptionally(new CancellationException())) {
                    started.forEach(call -> call.cancel(mayInterruptIfRunning));
                }
                return isCancelled();
            }
        };
        CompletableFuture.anyOf(firstFailure, all).handle((done, failure) -> {
            if (failure != null) {
                return gathered.completeExceptionally(failure);
            }
            return gathered.complete(
                    started.stream().map(CompletableFuture::join).toList());
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
