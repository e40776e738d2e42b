// Misconception: a call that is done needs no callback: join() gives its result.
// Fails: 7, 10
package katas.gather;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiConsumer;
import java.util.function.Supplier;

public final class Gather {
    private Gather() {}

    public static <T> CompletableFuture<List<T>> gather(List<Supplier<CompletableFuture<T>>> calls) {
        List<CompletableFuture<T>> futures = new ArrayList<>();
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

        List<T> results = new ArrayList<>(Collections.nCopies(calls.size(), null));
        AtomicInteger pending = new AtomicInteger(calls.size());
        BiConsumer<Integer, T> succeeded = (index, value) -> {
            results.set(index, value);
            if (pending.decrementAndGet() == 0) {
                gathered.complete(results);
            }
        };
        if (calls.isEmpty()) {
            gathered.complete(results);
        }
        for (int i = 0; i < calls.size(); i++) {
            int index = i;
            CompletableFuture<T> future;
            try {
                future = calls.get(i).get();
            } catch (Throwable failure) {
                gathered.completeExceptionally(failure);
                continue;
            }
            futures.add(future);
            if (future.isDone()) {
                succeeded.accept(index, future.join());
                continue;
            }
            future.whenComplete((value, failure) -> {
                if (failure != null) {
                    gathered.completeExceptionally(failure);
                } else {
                    succeeded.accept(index, value);
                }
            });
        }
        return gathered;
    }
}
