// Style: a ThreadPoolExecutor whose afterExecute looks into the FutureTask that submit made.
package katas.fireandforget;

import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

public final class BackgroundTasks implements AutoCloseable {
    private final Consumer<Throwable> onFailure;
    private final AtomicInteger running = new AtomicInteger();
    private final Pool pool = new Pool();

    public BackgroundTasks(Consumer<Throwable> onFailure) {
        this.onFailure = onFailure;
    }

    public <T> Future<T> start(Callable<T> task) {
        running.incrementAndGet();
        try {
            return pool.submit(task);
        } catch (RejectedExecutionException closed) {
            running.decrementAndGet();
            throw closed;
        }
    }

    public int running() {
        return running.get();
    }

    @Override
    public void close() {
        pool.shutdown();
        boolean isInterrupted = false;
        while (!pool.isTerminated()) {
            try {
                pool.awaitTermination(1, TimeUnit.DAYS);
            } catch (InterruptedException interrupted) {
                isInterrupted = true;
            }
        }
        if (isInterrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private final class Pool extends ThreadPoolExecutor {
        Pool() {
            super(0, Integer.MAX_VALUE, 10, TimeUnit.SECONDS, new SynchronousQueue<>());
        }

        @Override
        protected void afterExecute(Runnable task, Throwable none) {
            running.decrementAndGet();
            try {
                ((Future<?>) task).get();
            } catch (ExecutionException failed) {
                report(failed.getCause());
            } catch (CancellationException cancelled) {
                // No failure.
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
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
}
