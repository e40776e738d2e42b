// Misconception: a Future is asynchronous, whoever runs the task.
// Fails: 1, 3, 4, 11, 13
package katas.fireandforget;

import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

public final class BackgroundTasks implements AutoCloseable {
    private final Consumer<Throwable> onFailure;
    private final AtomicInteger running = new AtomicInteger();
    private final AtomicBoolean isClosed = new AtomicBoolean();

    public BackgroundTasks(Consumer<Throwable> onFailure) {
        this.onFailure = onFailure;
    }

    public <T> Future<T> start(Callable<T> task) {
        if (isClosed.get()) {
            throw new RejectedExecutionException("closed");
        }
        running.incrementAndGet();
        try {
            return CompletableFuture.completedFuture(task.call());
        } catch (Throwable failure) {
            report(failure);
            return CompletableFuture.failedFuture(failure);
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
        isClosed.set(true);
    }
}
