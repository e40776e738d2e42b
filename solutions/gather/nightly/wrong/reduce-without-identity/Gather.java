// Misconception: a reduction over the calls always has a first element to begin with.
// Fails: 1
package katas.gather;

import java.util.ArrayList;
import java.util.Iterator;
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

        Iterator<CompletableFuture<T>> iterator = futures.iterator();
        CompletableFuture<List<T>> results = iterator.next().thenApply(first -> {
            List<T> list = new ArrayList<>();
            list.add(first);
            return list;
        });
        while (iterator.hasNext()) {
            results = results.thenCombine(iterator.next(), (list, value) -> {
                list.add(value);
                return list;
            });
        }
        results.thenAccept(gathered::complete);
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
