// Misconception: a failure shows as soon as it happens to a thread that joins the futures in turn.
// Fails: 7, 10
package katas.gather;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;

public final class Gather {
    private Gather() {}

    public static <T> CompletableFuture<List<T>> gather(List<Supplier<CompletableFuture<T>>> calls) {
        List<CompletableFuture<T>> futures = calls.stream().map(Gather::start).toList();

        CompletableFuture<List<T>> gathered = new Gathered<>(futures);
        Thread joiner = new Thread(() -> {
            try {
                List<T> results = new ArrayList<>();
                for (CompletableFuture<T> future : futures) {
                    results.add(future.join());
                }
                gathered.complete(results);
            } catch (CompletionException | CancellationException failure) {
                gathered.completeExceptionally(failure);
            }
        });
        joiner.setDaemon(true);
        joiner.start();
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
