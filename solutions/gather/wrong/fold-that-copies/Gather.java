// Misconception: a fold over immutable lists costs no more than one that adds to a list.
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

        CompletableFuture<List<T>> results = CompletableFuture.completedFuture(List.of());
        for (CompletableFuture<T> future : futures) {
            results = results.thenCombine(future, Gather::append);
        }
        results.thenAccept(gathered::complete);
        return gathered;
    }

    private static <T> List<T> append(List<T> list, T value) {
        List<T> longer = new ArrayList<>(list);
        longer.add(value);
        return longer;
    }

    private static <T> CompletableFuture<T> start(Supplier<CompletableFuture<T>> call) {
        try {
            return call.get();
        } catch (Throwable failure) {
            return CompletableFuture.failedFuture(failure);
        }
    }
}
