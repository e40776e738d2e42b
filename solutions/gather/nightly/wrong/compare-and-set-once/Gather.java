// Misconception: compareAndSet updates the counter, so there is no need to look at what it returns.
// Fails: 16
package katas.gather;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

public final class Gather {
    private Gather() {}

    public static <T> CompletableFuture<List<T>> gather(List<Supplier<CompletableFuture<T>>> calls) {
        List<CompletableFuture<T>> futures = calls.stream().map(Gather::start).toList();

        CompletableFuture<List<T>> gathered = new Gathered<>(futures);

        List<T> results = new ArrayList<>(Collections.nCopies(futures.size(), null));
        if (futures.isEmpty()) {
            gathered.complete(results);
        }

        AtomicInteger pending = new AtomicInteger(futures.size());
        for (int i = 0; i < futures.size(); i++) {
            int index = i;
            futures.get(i).whenComplete((value, failure) -> {
                if (failure != null) {
                    gathered.completeExceptionally(failure);
                    return;
                }
                int before = pending.get();
                results.set(index, value);
                pending.compareAndSet(before, before - 1);
                if (before == 1) {
                    gathered.complete(results);
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
