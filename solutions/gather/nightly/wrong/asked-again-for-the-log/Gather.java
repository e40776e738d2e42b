// Misconception: a call that failed may be asked once more a moment later, since only the log hears of it.
// Fails: 11
package katas.gather;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

public final class Gather {
    private Gather() {}

    public static <T> CompletableFuture<List<T>> gather(List<Supplier<CompletableFuture<T>>> calls) {
        List<Supplier<CompletableFuture<T>>> listed = new ArrayList<>(calls);
        Executor later = CompletableFuture.delayedExecutor(100, TimeUnit.MILLISECONDS);
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
        AtomicInteger pending = new AtomicInteger(futures.size());
        if (futures.isEmpty()) {
            gathered.complete(results);
        }
        for (int i = 0; i < futures.size(); i++) {
            int index = i;
            futures.get(i).whenComplete((value, failure) -> {
                if (failure != null) {
                    gathered.completeExceptionally(failure);
                    if (!(failure instanceof CancellationException)) {
                        later.execute(() -> start(listed.get(index)));
                    }
                    return;
                }
                results.set(index, value);
                if (pending.decrementAndGet() == 0) {
                    gathered.complete(results);
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
