// Misconception: a synchronized list is all that is needed to collect from many threads.
// Fails: 2
package katas.gather;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

public final class Gather {
    private Gather() {}

    public static <T> CompletableFuture<List<T>> gather(List<Supplier<CompletableFuture<T>>> calls) {
        List<CompletableFuture<T>> futures = calls.stream().map(Gather::start).toList();
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

        futures.forEach(future -> future.whenComplete((value, failure) -> {
            if (failure != null) {
                gathered.completeExceptionally(failure);
            }
        }));

        List<T> results = Collections.synchronizedList(new ArrayList<>());
        CompletableFuture<?>[] added =
                futures.stream().map(future -> future.thenAccept(results::add)).toArray(CompletableFuture[]::new);
        CompletableFuture.allOf(added).thenRun(() -> gathered.complete(results));
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
