// Misconception: threads that idle do no harm.
// Fails: 12, leak
package katas.fireandforget;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Consumer;

public final class BackgroundTasks implements AutoCloseable {
    private final ExecutorService executor = Executors.newCachedThreadPool();
    private volatile boolean isClosed;
    private int running;
    private final Consumer<Throwable> onFailure;

    public BackgroundTasks(Consumer<Throwable> onFailure) {
        this.onFailure = onFailure;
    }

    public <T> Future<T> start(Callable<T> task) {
        if (isClosed) {
            throw new RejectedExecutionException("closed");
        }
        Job<T> job = new Job<>(task);
        synchronized (this) {
            running++;
        }
        executor.execute(job);
        return job;
    }

    public synchronized int running() {
        return running;
    }

    @Override
    public synchronized void close() {
        isClosed = true;
        try {
            while (running > 0) {
                wait();
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
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
