// Style: new Thread for each call, no executor; the threads write to one array and the last one delivers it.
// Level: M
// Because: 100,000 calls would need 100,000 platform threads, so it refuses more than 2,000.
package katas.gather;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

public final class Gather {

    private Gather() {}

    public static <T> CompletableFuture<List<T>> gather(List<Supplier<CompletableFuture<T>>> calls) {
        if (calls.size() > 2_000) {
            throw new IllegalArgumentException("too many threads: " + calls.size());
        }
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
        @SuppressWarnings("unchecked")
        T[] results = (T[]) new Object[started.size()];
        AtomicInteger left = new AtomicInteger(results.length);
        for (int i = 0; i < results.length; i++) {
            int index = i;
            new Thread(() -> {
                        try {
                            results[index] = started.get(index).get();
                            if (left.decrementAndGet() == 0) {
                                gathered.complete(Arrays.asList(results));
                            }
                        } catch (ExecutionException e) {
                            gathered.completeExceptionally(e.getCause());
                        } catch (Exception e) {
                            gathered.completeExceptionally(e);
                        }
                    })
                    .start();
        }
        if (results.length == 0) {
            gathered.complete(List.of());
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
