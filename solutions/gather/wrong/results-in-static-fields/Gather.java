// Misconception: a utility class may keep its state in static fields, for there is one gather at a time.
// Fails: 2
package katas.gather;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

public final class Gather {
    private static volatile Object[] results;
    private static volatile AtomicInteger pending;

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

        results = new Object[futures.size()];
        pending = new AtomicInteger(futures.size());
        if (futures.isEmpty()) {
            gathered.complete(List.of());
        }
        for (int i = 0; i < futures.size(); i++) {
            int index = i;
            futures.get(i).whenComplete((value, failure) -> {
                if (failure != null) {
                    gathered.completeExceptionally(failure);
                    return;
                }
                results[index] = value;
                if (pending.decrementAndGet() == 0) {
                    @SuppressWarnings("unchecked")
                    List<T> values = (List<T>) Arrays.asList(results);
                    gathered.complete(values);
                }
            });
        }
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
