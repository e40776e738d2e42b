// Style: an ExecutorCompletionService hands the calls over as they end; one more thread takes them.
// Level: M
// Because: 100,000 calls would need 100,000 platform threads, so it refuses more than 2,000.
package katas.gather;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionService;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Supplier;

public final class Gather {

    private Gather() {}

    public static <T> CompletableFuture<List<T>> gather(List<Supplier<CompletableFuture<T>>> calls) {
        if (calls.size() > 2_000) {
            throw new RejectedExecutionException("too many calls for threads that block: " + calls.size());
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
        ExecutorService executor = Executors.newFixedThreadPool(results.length + 1);
        CompletionService<T> service = new ExecutorCompletionService<>(executor);
        for (int i = 0; i < results.length; i++) {
            int index = i;
            service.submit(() -> results[index] = started.get(index).join());
        }
        executor.execute(() -> {
            try {
                for (int ended = 0; ended < results.length; ended++) {
                    service.take().get();
                }
                gathered.complete(Arrays.asList(results));
            } catch (ExecutionException e) {
                gathered.completeExceptionally(e.getCause()); // what join() threw
            } catch (InterruptedException e) {
                gathered.completeExceptionally(e);
            }
        });
        executor.shutdown();
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
