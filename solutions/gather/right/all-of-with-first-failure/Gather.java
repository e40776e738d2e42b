// Style: allOf gives the results once all have succeeded; beside it every call reports its failure on its own.
package katas.gather;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

public final class Gather {

    private Gather() {}

    @SuppressWarnings("unchecked")
    public static <T> CompletableFuture<List<T>> gather(List<Supplier<CompletableFuture<T>>> calls) {
        CompletableFuture<T>[] started = calls.stream().map(Gather::start).toArray(CompletableFuture[]::new);
        CompletableFuture<List<T>> gathered = new CompletableFuture<>() {
            @Override
            public boolean cancel(boolean mayInterruptIfRunning) {
                if (completeExceptionally(new CancellationException())) {
                    Stream.of(started).forEach(call -> call.cancel(mayInterruptIfRunning));
                }
                return isCancelled();
            }
        };
        for (CompletableFuture<T> call : started) {
            call.exceptionally(failure -> {
                gathered.completeExceptionally(failure);
                return null;
            });
        }
        CompletableFuture.allOf(started)
                .thenApply(done ->
                        Arrays.stream(started).map(CompletableFuture::join).collect(Collectors.toList()))
                .thenAccept(gathered::complete);
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
