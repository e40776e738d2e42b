// Misconception: each thread has its own slot, so the threads may share a plain counter.
// Fails: 15
// Perhaps: 11, 16
package katas.gather;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
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
        int[] left = {results.length};
        for (int i = 0; i < results.length; i++) {
            int index = i;
            new Thread(() -> {
                        try {
                            results[index] = started.get(index).get();
                            if (--left[0] == 0) {
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
