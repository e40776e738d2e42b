// Misconception: recursion through thenCompose takes no stack, since each step runs in a callback of its own.
// Fails: 15
package katas.gather;

import java.util.ArrayList;
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

        collect(futures, 0, new ArrayList<>()).whenComplete((results, failure) -> {
            if (failure != null) {
                gathered.completeExceptionally(failure);
            } else {
                gathered.complete(results);
            }
        });
        return gathered;
    }

    private static <T> CompletableFuture<List<T>> collect(
            List<CompletableFuture<T>> futures, int index, List<T> results) {
        if (index == futures.size()) {
            return CompletableFuture.completedFuture(results);
        }
        return futures.get(index).thenCompose(value -> {
            results.add(value);
            return collect(futures, index + 1, results);
        });
    }

    private static <T> CompletableFuture<T> start(Supplier<CompletableFuture<T>> call) {
        try {
            return call.get();
        } catch (Throwable failure) {
            return CompletableFuture.failedFuture(failure);
        }
    }
}
