// Misconception: a failure is counted out where it is caught, and in the finally; below 0 is 0.
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
import java.util.function.Consumer;

public final class BackgroundTasks implements AutoCloseable {
    private final Object lock = new Object();
    private final Consumer<Throwable> onFailure;
    private final ExecutorService pool = Executors.newCachedThreadPool();
    private int running;
    private boolean closed;

    public BackgroundTasks(Consumer<Throwable> onFailure) {
        this.onFailure = onFailure;
    }

    public <T> Future<T> start(Callable<T> task) {
        synchronized (lock) {
            if (closed) {
                throw new RejectedExecutionException("closed");
            }
            running++;
        }
        FutureTask<T> job = new FutureTask<>(task);
        pool.execute(() -> {
            try {
                job.run();
            } finally {
                ended(job);
            }
        });
        return job;
    }

    private void ended(Future<?> job) {
        countOut();
        tell(job);
    }

    private void countOut() {
        synchronized (lock) {
            running--;
            lock.notifyAll();
        }
    }

    private void tell(Future<?> job) {
        try {
            job.get();
        } catch (ExecutionException e) {
            countOut();
            report(e.getCause());
        } catch (CancellationException | InterruptedException e) {
            // no failure
        }
    }

    private void report(Throwable failure) {
        try {
            onFailure.accept(failure);
        } catch (Throwable ignored) {
            // its own trouble
        }
    }

    public int running() {
        synchronized (lock) {
            return Math.max(0, running);
        }
    }

    @Override
    public void close() {
        synchronized (lock) {
            closed = true;
            while (running > 0) {
                try {
                    lock.wait();
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                    return;
                }
            }
        }
        endPool();
    }

    private void endPool() {
        pool.shutdown();
        try {
            while (!pool.awaitTermination(1, TimeUnit.HOURS)) {}
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
