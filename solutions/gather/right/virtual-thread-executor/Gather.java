// Style: newVirtualThreadPerTaskExecutor: a task for each call, and one that waits for these as a script would.
// JDK: 21
package katas.gather;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
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
        Thread.startVirtualThread(() -> {
            try (var executor = Executors.newVirtualThreadPerTaskExecutor()) { // close() waits for the tasks
                List<Future<T>> tasks = new ArrayList<>();
                for (CompletableFuture<T> call : started) {
                    tasks.add(executor.submit(() -> await(call, gathered)));
                }
                List<T> results = new ArrayList<>();
                for (Future<T> task : tasks) {
                    results.add(task.get());
                }
                gathered.complete(results);
            } catch (Exception e) {
                gathered.completeExceptionally(e); // in vain: the task that failed was first
            }
        });
        return gathered;
    }

    private static <T> T await(CompletableFuture<T> call, CompletableFuture<?> gathered) {
        try {
            return call.join();
        } catch (RuntimeException failure) {
            gathered.completeExceptionally(failure);
            throw failure;
        }
    }

    private static <T> CompletableFuture<T> start(Supplier<CompletableFuture<T>> call) {
        try {
            return call.get();
        } catch (Throwable failure) {
            return CompletableFuture.failedFuture(failure);
        }
    }
}
