// Misconception: the thread that ran a task is interrupted, whether or not it runs it still.
// Fails: 11
package katas.fireandforget;

import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
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
        Handle<T> handle = new Handle<>();
        pool.execute(() -> {
            handle.runner = Thread.currentThread();
            Throwable failure = null;
            T result = null;
            try {
                result = task.call();
            } catch (Throwable thrown) {
                failure = thrown;
            }
            countOut();
            if (failure == null) {
                handle.complete(result);
            } else if (handle.completeExceptionally(failure)) {
                report(failure);
            }
        });
        return handle;
    }

    private void countOut() {
        synchronized (lock) {
            running--;
            lock.notifyAll();
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
            return running;
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

    private static final class Handle<T> extends CompletableFuture<T> {
        volatile Thread runner;

        @Override
        public boolean cancel(boolean mayInterrupt) {
            boolean cancelled = super.cancel(mayInterrupt);
            if (mayInterrupt && runner != null) {
                runner.interrupt();
            }
            return cancelled;
        }
    }
}
