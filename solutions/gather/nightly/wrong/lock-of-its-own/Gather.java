// Misconception: synchronized makes a block safe, whatever object it is synchronized on.
// Fails: 16
package katas.gather;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

public final class Gather {
    private Gather() {}

    public static <T> CompletableFuture<List<T>> gather(List<Supplier<CompletableFuture<T>>> calls) {
        List<CompletableFuture<T>> futures = calls.stream().map(Gather::start).toList();
        CompletableFuture<List<T>> gathered = new CompletableFuture<>() {
            @Override
            public boolean cancel(boolean mayInterruptIfRunning) {
                if (isDone()) {
                    return false;
                }
                super.cancel(mayInterruptIfRunning);
                futures.forEach(future -> future.cancel(mayInterruptIfRunning));
                return true;
            }
        };

        List<T> results = new ArrayList<>(Collections.nCopies(futures.size(), null));
        if (futures.isEmpty()) {
            gathered.complete(results);
        }

        int[] done = {0};
        for (int i = 0; i < futures.size(); i++) {
            int index = i;
            CompletableFuture<T> future = futures.get(i);
            future.whenComplete((value, failure) -> {
                if (failure != null) {
                    gathered.completeExceptionally(failure);
                    return;
                }
                synchronized (future) {
                    results.set(index, value);
                    done[0]++;
                    if (done[0] == results.size()) {
                        gathered.complete(results);
                    }
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
}
