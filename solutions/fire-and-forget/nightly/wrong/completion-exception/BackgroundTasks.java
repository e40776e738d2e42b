// Misconception: whenComplete sees what the stage failed with.
// Fails: 6, 11
package katas.fireandforget;

import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

public final class BackgroundTasks implements AutoCloseable {
    private final ExecutorService executor = Executors.newCachedThreadPool();
    private final AtomicInteger running = new AtomicInteger();
    private final Consumer<Throwable> onFailure;

    public BackgroundTasks(Consumer<Throwable> onFailure) {
        this.onFailure = onFailure;
    }

    public <T> Future<T> start(Callable<T> task) {
        running.incrementAndGet();
        CompletableFuture<T> handle;
        try {
            handle = CompletableFuture.supplyAsync(() -> call(task), executor);
        } catch (RejectedExecutionException closed) {
            running.decrementAndGet();
            throw closed;
        }
        handle.whenComplete((result, failure) -> {
            running.decrementAndGet();
            if (failure != null && !handle.isCancelled()) {
                onFailure.accept(failure);
            }
        });
        return handle;
    }

    private <T> T call(Callable<T> task) {
        try {
            return task.call();
        } catch (Throwable failure) {
            throw new CompletionException(failure);
        }
    }

    public int running() {
        return running.get();
    }

    @Override
    public void close() {
        executor.shutdown();
        try {
            executor.awaitTermination(1, TimeUnit.HOURS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
