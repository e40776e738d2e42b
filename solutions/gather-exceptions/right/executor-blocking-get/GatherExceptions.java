// Style: a fixed pool with a thread for each call, which starts it and blocks in get() until it has ended.
// Level: M
// Because: 100,000 calls would need 100,000 platform threads, so it refuses more than 2,000.
package katas.gatherexceptions;

import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import katas.gatherexceptions.Outcome.Failure;
import katas.gatherexceptions.Outcome.Success;

public final class GatherExceptions {

    private GatherExceptions() {}

    private static final int MAX_THREADS = 2_000;

    public static <T> CompletableFuture<List<Outcome<T>>> gather(List<Supplier<CompletableFuture<T>>> calls) {
        if (calls.isEmpty()) {
            return CompletableFuture.completedFuture(List.of());
        }
        if (calls.size() > MAX_THREADS) {
            throw new RejectedExecutionException("a thread for each of " + calls.size() + " calls is too many");
        }
        CompletableFuture<Void> cancelled = new CompletableFuture<>();
        CompletableFuture<List<Outcome<T>>> gathered = new CompletableFuture<>() {
            @Override
            public boolean cancel(boolean mayInterruptIfRunning) {
                return completeExceptionally(new CancellationException()) && cancelled.complete(null);
            }
        };
        AtomicReferenceArray<Outcome<T>> outcomes = new AtomicReferenceArray<>(calls.size());
        AtomicInteger running = new AtomicInteger(calls.size());
        ExecutorService executor = Executors.newFixedThreadPool(calls.size());
        for (int i = 0; i < outcomes.length(); i++) {
            int index = i;
            Supplier<CompletableFuture<T>> call = calls.get(i);
            executor.execute(() -> {
                outcomes.set(index, outcome(call, cancelled));
                if (running.decrementAndGet() == 0) {
                    gathered.complete(IntStream.range(0, outcomes.length())
                            .mapToObj(outcomes::get)
                            .toList());
                }
            });
        }
        executor.shutdown(); // what was accepted runs to its end, then the threads go
        return gathered;
    }

    private static <T> Outcome<T> outcome(Supplier<CompletableFuture<T>> call, CompletableFuture<Void> cancelled) {
        try {
            CompletableFuture<T> started = call.get();
            cancelled.thenRun(() -> started.cancel(true));
            return new Success<>(get(started));
        } catch (Throwable failure) {
            return new Failure<>(failure);
        }
    }

    private static <T> T get(CompletableFuture<T> call) throws Throwable {
        try {
            return call.get();
        } catch (ExecutionException failed) {
            throw failed.getCause(); // apart from what the supplier throws, which may be one of these too
        }
    }
}
