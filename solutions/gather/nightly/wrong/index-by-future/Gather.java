// Misconception: each supplier returns a future of its own, so the future tells which call it is.
// Fails: 11
package katas.gather;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
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

        Map<CompletableFuture<T>, Integer> indexes = new HashMap<>();
        for (int i = 0; i < futures.size(); i++) {
            indexes.put(futures.get(i), i);
        }
        Object[] results = new Object[futures.size()];
        AtomicInteger pending = new AtomicInteger(futures.size());
        if (futures.isEmpty()) {
            gathered.complete(List.of());
        }
        for (CompletableFuture<T> future : futures) {
            future.whenComplete((value, failure) -> {
                if (failure != null) {
                    gathered.completeExceptionally(failure);
                    return;
                }
                results[indexes.get(future)] = value;
                if (pending.decrementAndGet() == 0) {
                    gathered.complete((List<T>) Arrays.asList(results));
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
