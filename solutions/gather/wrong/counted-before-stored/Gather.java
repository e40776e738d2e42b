// Misconception: it makes no difference whether a result is counted before or after it is stored.
// Fails: 16
package katas.gather;

import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.IntStream;

public final class Gather {
    private Gather() {}

    public static <T> CompletableFuture<List<T>> gather(List<Supplier<CompletableFuture<T>>> calls) {
        List<CompletableFuture<T>> futures = calls.stream().map(Gather::start).toList();

        CompletableFuture<List<T>> gathered = new Gathered<>(futures);
        Map<Integer, T> results = Collections.synchronizedMap(new HashMap<>());
        AtomicInteger done = new AtomicInteger();
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
                boolean isLast = done.incrementAndGet() == futures.size();
                results.put(index, value);
                if (isLast) {
                    gathered.complete(IntStream.range(0, futures.size())
                            .mapToObj(results::get)
                            .toList());
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

    private static final class Gathered<T> extends CompletableFuture<List<T>> {
        private final List<CompletableFuture<T>> futures;

        Gathered(List<CompletableFuture<T>> futures) {
            this.futures = futures;
        }

        @Override
        public boolean cancel(boolean mayInterruptIfRunning) {
            boolean first = completeExceptionally(new CancellationException());
            if (first) {
                futures.forEach(future -> future.cancel(mayInterruptIfRunning));
            }
            return first;
        }
    }
}
