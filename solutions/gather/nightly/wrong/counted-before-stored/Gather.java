// Misconception: it makes no difference whether a result is counted before or after it is stored.
// Fails: 16
package katas.gather;

import java.lang.System.Logger.Level;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

public final class Gather {
    private Gather() {}

    private static final System.Logger LOGGER = System.getLogger("gather");

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

        Object[] results = new Object[futures.size()];
        AtomicInteger done = new AtomicInteger();
        if (futures.isEmpty()) {
            gathered.complete(List.of());
        }
        for (int i = 0; i < results.length; i++) {
            int index = i;
            futures.get(i).whenComplete((value, failure) -> {
                if (failure != null) {
                    gathered.completeExceptionally(failure);
                    return;
                }
                int count = done.incrementAndGet();
                LOGGER.log(Level.DEBUG, count + " of " + results.length + " done at " + Instant.now());
                results[index] = value;
                if (count == results.length) {
                    gathered.complete((List<T>) Arrays.asList(results.clone()));
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
