// Style: odd but right: every callback is an async one, run by the common pool and not by whoever completes the call.
package katas.gather;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

public final class Gather {

    private Gather() {}

    public static <T> CompletableFuture<List<T>> gather(List<Supplier<CompletableFuture<T>>> calls) {
        List<CompletableFuture<T>> started = calls.stream().map(Gather::start).toList();
        CompletableFuture<List<T>> gathered = new CompletableFuture<>() {
            @Override
            public boolean cancel(boolean mayInterruptIfRunning) {
                if (completeExceptionally(new CancellationException())) {
                    started.forEach(call -> call.cancel(mayInterruptIfRunning));
                }
                return isCancelled();
            }
        };
        if (started.isEmpty()) {
            gathered.completeAsync(List::of);
        }
        @SuppressWarnings("unchecked")
        T[] results = (T[]) new Object[started.size()];
        AtomicInteger pending = new AtomicInteger(results.length);
        for (int i = 0; i < results.length; i++) {
            int slot = i;
            started.get(i)
                    .whenCompleteAsync(
                            (result, failure) -> {
                                results[slot] = result;
                                if (failure != null) {
                                    gathered.completeExceptionally(failure);
                                } else if (pending.decrementAndGet() == 0) {
                                    gathered.complete(Arrays.asList(results));
                                }
                            },
                            ForkJoinPool.commonPool());
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
