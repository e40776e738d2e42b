// Misconception: the exception that get() throws is the exception of the call.
// Fails: 8
package katas.gather;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
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
        for (Supplier<CompletableFuture<T>> call : calls) {
            try {
                futures.add(call.get());
            } catch (Throwable failure) {
                gathered.completeExceptionally(failure);
            }
        }

        Object[] results = new Object[futures.size()];
        AtomicInteger pending = new AtomicInteger(futures.size());
        if (futures.isEmpty()) {
            gathered.complete(List.of());
        }
        for (int i = 0; i < results.length; i++) {
            int index = i;
            CompletableFuture<T> future = futures.get(i);
            future.whenComplete((value, failure) -> {
                try {
                    results[index] = future.get();
                    if (pending.decrementAndGet() == 0) {
                        gathered.complete((List<T>) Arrays.asList(results));
                    }
                } catch (Exception e) {
                    gathered.completeExceptionally(e);
                }
            });
        }
        return gathered;
    }
}
