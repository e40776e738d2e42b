// Style: one static pool of daemon threads for all gathers; a thread of it blocks for each call and stays for a while.
// Level: M
// Because: 100,000 calls would need 100,000 platform threads, so it refuses more than 2,000.
package katas.gather;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Supplier;
import java.util.stream.Stream;

public final class Gather {

    private static final ExecutorService POOL = Executors.newCachedThreadPool(task -> {
        Thread thread = new Thread(task, "gather");
        thread.setDaemon(true);
        return thread;
    });

    private Gather() {}

    @SuppressWarnings({"unchecked", "rawtypes"})
    public static <T> CompletableFuture<List<T>> gather(List<Supplier<CompletableFuture<T>>> calls) {
        if (calls.size() > 2_000) {
            throw new RejectedExecutionException("no pool is that large: " + calls.size());
        }
        CompletableFuture<Void> cancelled = new CompletableFuture<>();
        CompletableFuture<List<T>> gathered = new CompletableFuture<>() {
            @Override
            public boolean cancel(boolean mayInterruptIfRunning) {
                return completeExceptionally(new CancellationException()) && cancelled.complete(null);
            }
        };
        Supplier[] copied = calls.toArray(Supplier[]::new);
        CompletableFuture<T>[] waiting = new CompletableFuture[copied.length];
        for (int i = 0; i < copied.length; i++) {
            Supplier<CompletableFuture<T>> call = copied[i];
            waiting[i] = CompletableFuture.supplyAsync(() -> await(call, cancelled), POOL);
            waiting[i].whenComplete((result, failure) -> {
                if (failure != null) {
                    gathered.completeExceptionally(failure);
                }
            });
        }
        CompletableFuture.allOf(waiting)
                .thenRun(() -> gathered.complete((List<T>) Arrays.asList(
                        Stream.of(waiting).map(CompletableFuture::join).toArray())));
        return gathered;
    }

    private static <T> T await(Supplier<CompletableFuture<T>> call, CompletableFuture<Void> cancelled) {
        CompletableFuture<T> started = call.get();
        cancelled.thenRun(() -> started.cancel(true));
        return started.join();
    }
}
