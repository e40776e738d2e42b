// Style: a fixed pool with a thread for each call, which starts it and blocks in get() until it has ended.
// Level: M
// Because: 100,000 calls would need 100,000 platform threads, so it refuses more than 2,000.
package katas.gather;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

public final class Gather {

    private static final int MAX_THREADS = 2_000;

    private Gather() {}

    public static <T> CompletableFuture<List<T>> gather(List<Supplier<CompletableFuture<T>>> calls) {
        if (calls.isEmpty()) {
            return CompletableFuture.completedFuture(List.of());
        }
        if (calls.size() > MAX_THREADS) {
            throw new RejectedExecutionException("a thread for each of " + calls.size() + " calls is too many");
        }
        CompletableFuture<Void> cancelled = new CompletableFuture<>();
        CompletableFuture<List<T>> gathered = new CompletableFuture<>() {
            @Override
            public boolean cancel(boolean mayInterruptIfRunning) {
                return completeExceptionally(new CancellationException()) && cancelled.complete(null);
            }
        };
        List<T> results = new ArrayList<>(Collections.nCopies(calls.size(), null));
        AtomicInteger running = new AtomicInteger(calls.size());
        ExecutorService executor = Executors.newFixedThreadPool(calls.size());
        for (int i = 0; i < results.size(); i++) {
            int index = i;
            Supplier<CompletableFuture<T>> call = calls.get(i);
            executor.execute(() -> {
                try {
                    CompletableFuture<T> started = start(call);
                    cancelled.thenRun(() -> started.cancel(true));
                    results.set(index, started.get());
                    if (running.decrementAndGet() == 0) {
                        gathered.complete(results);
                    }
                } catch (ExecutionException e) {
                    gathered.completeExceptionally(e.getCause());
                } catch (CancellationException | InterruptedException e) {
                    gathered.completeExceptionally(e);
                }
            });
        }
        executor.shutdown(); // what was accepted runs to its end, then the threads go
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
