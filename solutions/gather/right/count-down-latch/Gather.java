// Style: callbacks count a latch down; one background thread for the whole gather waits for it and hands over the list.
package katas.gather;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
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
        CountDownLatch running = new CountDownLatch(started.size());
        @SuppressWarnings("unchecked")
        T[] results = (T[]) new Object[started.size()];
        for (int i = 0; i < results.length; i++) {
            int index = i;
            started.get(i).whenComplete((result, failure) -> {
                if (failure != null) {
                    gathered.completeExceptionally(failure);
                }
                results[index] = result;
                running.countDown(); // after a failure too, or the thread would never end
            });
        }
        new Thread(() -> {
                    try {
                        running.await();
                        gathered.complete(Arrays.asList(results));
                    } catch (InterruptedException e) {
                        gathered.completeExceptionally(e);
                    }
                })
                .start();
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
