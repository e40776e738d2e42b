// Misconception: Collections.unmodifiableList makes a copy that no longer changes.
// Fails: 12
package katas.gather;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

public final class Gather {
    private Gather() {}

    public static <T> CompletableFuture<List<T>> gather(List<Supplier<CompletableFuture<T>>> calls) {
        List<Supplier<CompletableFuture<T>>> snapshot = Collections.unmodifiableList(calls);
        List<CompletableFuture<T>> futures =
                snapshot.stream().map(Gather::start).toList();
        CompletableFuture<List<T>> gathered = new Gathered<>(futures);
        futures.forEach(future -> future.whenComplete((value, failure) -> {
            if (failure != null) {
                gathered.completeExceptionally(failure);
            }
        }));

        CompletableFuture.allOf(futures.toArray(CompletableFuture[]::new)).thenRun(() -> {
            List<T> results = new ArrayList<>();
            for (int i = 0; i < snapshot.size(); i++) {
                results.add(futures.get(i).join());
            }
            gathered.complete(results);
        });
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
