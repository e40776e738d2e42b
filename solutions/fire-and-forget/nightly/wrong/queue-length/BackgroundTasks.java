// Misconception: what runs is what the queue holds.
// Fails: 8
package katas.fireandforget;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

public final class BackgroundTasks implements AutoCloseable {
    private final ThreadPoolExecutor executor =
            new ThreadPoolExecutor(0, Integer.MAX_VALUE, 1, TimeUnit.MINUTES, new SynchronousQueue<>());
    private final AtomicInteger running = new AtomicInteger();
    private final Consumer<Throwable> onFailure;

    public BackgroundTasks(Consumer<Throwable> onFailure) {
        this.onFailure = onFailure;
    }

    public <T> Future<T> start(Callable<T> task) {
        Job<T> job = new Job<>(task);
        running.incrementAndGet();
        try {
            executor.execute(job);
        } catch (RejectedExecutionException closed) {
            running.decrementAndGet();
            throw closed;
        }
        return job;
    }

    public int running() {
        return executor.getQueue().size();
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

    private final class Job<T> extends FutureTask<T> {
        Job(Callable<T> task) {
            super(task);
        }

        @Override
        public void run() {
            try {
                super.run();
            } finally {
                running.decrementAndGet();
            }
        }

        @Override
        protected void done() {
            try {
                if (!isCancelled()) {
                    get();
                }
            } catch (ExecutionException failed) {
                report(failed.getCause());
            } catch (InterruptedException impossible) {
                throw new AssertionError(impossible);
            }
        }
    }

    private void report(Throwable failure) {
        try {
            onFailure.accept(failure);
        } catch (Throwable ignored) {
            // The reporter's own trouble.
        }
    }
}
