// Misconception: thenCombine fails as soon as either of its two sides does.
// Fails: 7
package katas.gather;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

public final class Gather {
    private Gather() {}

    public static <T> CompletableFuture<List<T>> gather(List<Supplier<CompletableFuture<T>>> calls) {
        List<CompletableFuture<T>> futures = new ArrayList<>();

        CompletableFuture<List<T>> gathered = new Gathered<>(futures);
        for (Supplier<CompletableFuture<T>> call : calls) {
            try {
                futures.add(call.get());
            } catch (Throwable failure) {
                gathered.completeExceptionally(failure);
            }
        }

        CompletableFuture<List<T>> results = CompletableFuture.completedFuture(new ArrayList<>());
        for (CompletableFuture<T> future : futures) {
            results = results.thenCombine(future, (list, value) -> {
                list.add(value);
                return list;
            });
        }
        results.whenComplete((list, failure) -> {
            if (failure != null) {
                gathered.completeExceptionally(failure);
            } else {
                gathered.complete(list);
            }
        });
        return gathered;
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
