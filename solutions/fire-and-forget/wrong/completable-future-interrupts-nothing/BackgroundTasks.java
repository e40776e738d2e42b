// Misconception: cancel(true) on a CompletableFuture interrupts the thread that works for it.
// Fails: 11
package katas.fireandforget;

import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
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
        CompletableFuture<T> handle = new CompletableFuture<>();
        running.incrementAndGet();
        try {
            executor.execute(() -> run(task, handle));
        } catch (RejectedExecutionException closed) {
            running.decrementAndGet();
            throw closed;
        }
        return handle;
    }

    private <T> void run(Callable<T> task, CompletableFuture<T> handle) {
        try {
            handle.complete(task.call());
        } catch (Throwable failure) {
            if (handle.completeExceptionally(failure)) {
                report(failure);
            }
        } finally {
            running.decrementAndGet();
        }
    }

    private void report(Throwable failure) {
        try {
            onFailure.accept(failure);
        } catch (Throwable ignored) {
            // The reporter's own trouble.
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
