// Misconception: calls are sent in batches of ten, to be kind to the server.
// Fails: 3
package katas.gather;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

public final class Gather {
    private Gather() {}

    private static final int CHUNK = 10;

    public static <T> CompletableFuture<List<T>> gather(List<Supplier<CompletableFuture<T>>> calls) {
        List<Supplier<CompletableFuture<T>>> copy = new ArrayList<>(calls);
        List<CompletableFuture<T>> futures = Collections.synchronizedList(new ArrayList<>(calls.size()));
        CompletableFuture<List<T>> gathered = new CompletableFuture<>() {
            @Override
            public boolean cancel(boolean mayInterruptIfRunning) {
                boolean first = completeExceptionally(new CancellationException());
                if (first) {
                    List.copyOf(futures).forEach(future -> future.cancel(mayInterruptIfRunning));
                }
                return first;
            }
        };
        Thread sender = new Thread(() -> {
            for (int from = 0; from < copy.size() && !gathered.isCancelled(); from += CHUNK) {
                List<CompletableFuture<T>> chunk = new ArrayList<>();
                for (Supplier<CompletableFuture<T>> call : copy.subList(from, Math.min(from + CHUNK, copy.size()))) {
                    CompletableFuture<T> future = start(call);
                    future.exceptionally(failure -> {
                        gathered.completeExceptionally(failure);
                        return null;
                    });
                    chunk.add(future);
                    futures.add(future);
                    if (gathered.isCancelled()) {
                        future.cancel(true); // The canceller may not have seen it.
                    }
                }
                CompletableFuture.allOf(chunk.toArray(CompletableFuture[]::new))
                        .handle((done, failure) -> null)
                        .join();
            }
            if (!gathered.isDone()) {
                gathered.complete(futures.stream().map(CompletableFuture::join).toList());
            }
        });
        sender.setDaemon(true);
        sender.start();
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
