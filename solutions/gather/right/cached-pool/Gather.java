// Style: a cached pool whose threads start the calls and wait for them, shut down when the last one has ended.
// Level: M
// Because: 100,000 calls would need 100,000 platform threads, so it refuses more than 2,000.
package katas.gather;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import java.util.stream.Collectors;

public final class Gather {

    private Gather() {}

    public static <T> CompletableFuture<List<T>> gather(List<Supplier<CompletableFuture<T>>> calls) {
        if (calls.size() > 2_000) {
            throw new IllegalArgumentException("at most 2,000 calls, not " + calls.size());
        }
        CompletableFuture<Void> cancelled = new CompletableFuture<>();
        CompletableFuture<List<T>> gathered = new CompletableFuture<>() {
            @Override
            public boolean cancel(boolean mayInterruptIfRunning) {
                return completeExceptionally(new CancellationException()) && cancelled.complete(null);
            }
        };
        ExecutorService pool = Executors.newCachedThreadPool();
        List<CompletableFuture<T>> outcomes = new ArrayList<>();
        for (Supplier<CompletableFuture<T>> call : calls) {
            CompletableFuture<T> outcome = CompletableFuture.supplyAsync(
                    () -> {
                        CompletableFuture<T> started = call.get();
                        cancelled.thenRun(() -> started.cancel(true));
                        return started.join();
                    },
                    pool);
            outcome.exceptionally(failure -> {
                gathered.completeExceptionally(failure);
                return null;
            });
            outcomes.add(outcome);
        }
        CompletableFuture.allOf(outcomes.toArray(new CompletableFuture<?>[0])).whenComplete((done, failure) -> {
            pool.shutdown();
            if (failure == null) {
                gathered.complete(outcomes.stream()
                        .map(CompletableFuture::join)
                        .collect(Collectors.toCollection(ArrayList::new)));
            }
        });
        return gathered;
    }
}
