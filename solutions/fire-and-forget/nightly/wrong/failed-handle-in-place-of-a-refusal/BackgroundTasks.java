// Misconception: a method that returns a Future fails the Future, and never throws.
// Fails: 10
package katas.fireandforget;

import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Consumer;

public final class BackgroundTasks implements AutoCloseable {
    private final Consumer<Throwable> onFailure;
    private int running;
    private boolean isClosed;

    public BackgroundTasks(Consumer<Throwable> onFailure) {
        this.onFailure = onFailure;
    }

    public <T> Future<T> start(Callable<T> task) {
        synchronized (this) {
            if (isClosed) {
                return CompletableFuture.failedFuture(new RejectedExecutionException("closed"));
            }
            running++;
        }
        Job<T> job = new Job<>(task);
        new Thread(job, "background-task").start();
        return job;
    }

    public synchronized int running() {
        return running;
    }

    @Override
    public synchronized void close() {
        isClosed = true;
        while (running > 0) {
            try {
                wait();
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    private synchronized void ended() {
        running--;
        notifyAll();
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
                ended();
            }
        }

        @Override
        protected void setException(Throwable failure) {
            super.setException(failure);
            if (!isCancelled()) {
                report(failure);
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
