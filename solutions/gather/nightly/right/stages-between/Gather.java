// Style: odd but right: further stages stand between the call and the list, so failures arrive wrapped.
package katas.gather;

import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.function.Supplier;

public final class Gather {

    private Gather() {}

    public static <T> CompletableFuture<List<T>> gather(List<Supplier<CompletableFuture<T>>> calls) {
        List<CompletableFuture<T>> started = calls.stream().map(Gather::start).toList();
        CompletableFuture<List<T>> gathered = new CompletableFuture<>() {
            @Override
            public boolean cancel(boolean mayInterruptIfRunning) {
                if (completeExceptionally(new CancellationException())) {
                    started.forEach(call -> call.cancel(mayInterruptIfRunning));
                }
                return isCancelled();
            }
        };
        List<CompletableFuture<T>> staged = started.stream()
                .map(call -> call.thenApply(Function.identity())
                        .thenCompose(CompletableFuture::completedFuture)
                        .whenComplete((result, failure) -> {
                            if (failure != null) {
                                gathered.completeExceptionally(failure);
                            }
                        }))
                .toList();
        CompletableFuture.allOf(staged.toArray(CompletableFuture[]::new))
                .thenApply(done -> staged.stream().map(CompletableFuture::join).toList())
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
