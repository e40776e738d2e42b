// Misconception: an executor is nobody's to shut down; its threads are started by whoever completes a call.
// Fails: leak
package katas.gather;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

public final class Gather {
    private Gather() {}

    public static <T> CompletableFuture<List<T>> gather(List<Supplier<CompletableFuture<T>>> calls) {
        List<CompletableFuture<T>> futures = new ArrayList<>();
        for (Supplier<CompletableFuture<T>> call : calls) futures.add(start(call));
        int n = futures.size();
        Gathered<T> gathered = new Gathered<>(futures);
        if (n == 0) gathered.complete(new ArrayList<>());
        @SuppressWarnings("unchecked")
        T[] results = (T[]) new Object[n];
        AtomicInteger missing = new AtomicInteger(n);
        for (int i = 0; i < n; i++) {
            int index = i;
            futures.get(i)
                    .whenCompleteAsync(
                            (value, failure) -> {
                                if (failure != null) {
                                    gathered.completeExceptionally(failure);
                                    return;
                                }
                                results[index] = value;
                                if (missing.decrementAndGet() == 0) gathered.complete(Arrays.asList(results));
                            },
                            EXECUTOR);
        }
        return gathered;
    }

    static <T> CompletableFuture<T> start(Supplier<CompletableFuture<T>> call) {
        try {
            return call.get();
        } catch (Throwable t) {
            return CompletableFuture.failedFuture(t);
        }
    }

    static class Gathered<T> extends CompletableFuture<List<T>> {
        final Collection<CompletableFuture<T>> calls;

        Gathered(Collection<CompletableFuture<T>> calls) {
            this.calls = calls;
        }

        @Override
        public boolean cancel(boolean interrupt) {
            if (!completeExceptionally(new CancellationException())) return false;
            calls.forEach(call -> call.cancel(interrupt));
            return true;
        }

        @Override
        public <U> CompletableFuture<U> newIncompleteFuture() {
            return new CompletableFuture<>();
        }
    }

    private static final AtomicInteger THREADS = new AtomicInteger();
    private static final ExecutorService EXECUTOR = Executors.newFixedThreadPool(
            2, task -> new Thread(task, "ForkJoinPool-gather-" + THREADS.incrementAndGet()));
}
