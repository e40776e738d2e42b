// Misconception: invokeAll is what Java calls gather.
// Fails: 5, 7, 10, 13, 15
package katas.gather;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Supplier;

public final class Gather {
    private Gather() {}

    private static final int MAX_THREADS = 500;

    public static <T> CompletableFuture<List<T>> gather(List<Supplier<CompletableFuture<T>>> calls) {
        if (calls.size() > MAX_THREADS) {
            return CompletableFuture.failedFuture(new RejectedExecutionException(calls.size() + " threads"));
        }
        ExecutorService executor = Executors.newCachedThreadPool();
        try {
            List<Callable<T>> tasks = new ArrayList<>();
            for (Supplier<CompletableFuture<T>> call : calls) {
                tasks.add(() -> call.get().join());
            }
            List<T> results = new ArrayList<>();
            for (Future<T> future : executor.invokeAll(tasks)) {
                results.add(future.get());
            }
            return CompletableFuture.completedFuture(results);
        } catch (ExecutionException e) {
            return CompletableFuture.failedFuture(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return CompletableFuture.failedFuture(e);
        } finally {
            executor.shutdown();
        }
    }
}
