// Misconception: synchronized on every method: who asks while close() waits is kept waiting too.
// Fails: 8
package katas.fireandforget;

import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

public final class BackgroundTasks implements AutoCloseable {
    private final Consumer<Throwable> onFailure;
    private final ExecutorService pool = Executors.newCachedThreadPool();
    private final AtomicInteger running = new AtomicInteger();

    public BackgroundTasks(Consumer<Throwable> onFailure) {
        this.onFailure = onFailure;
    }

    public synchronized <T> Future<T> start(Callable<T> task) {
        if (pool.isShutdown()) {
            throw new RejectedExecutionException("closed");
        }
        running.incrementAndGet();
        FutureTask<T> job = new FutureTask<>(task);
        pool.execute(() -> {
            job.run();
            running.decrementAndGet();
            try {
                job.get();
            } catch (ExecutionException e) {
                try {
                    onFailure.accept(e.getCause());
                } catch (Throwable ignored) {
                }
            } catch (CancellationException | InterruptedException e) {
            }
        });
        return job;
    }

    public synchronized int running() {
        return running.get();
    }

    @Override
    public synchronized void close() {
        pool.shutdown();
        try {
            while (!pool.awaitTermination(1, TimeUnit.HOURS)) {}
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
