// Misconception: a task is in flight from its first line on.
// Fails: 9
// Perhaps: 8
package katas.fireandforget;

import java.util.concurrent.Callable;
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

    public synchronized <T> Future<T> start(Callable<T> task) {
        if (isClosed) {
            throw new RejectedExecutionException("closed");
        }
        FutureTask<T> handle = new FutureTask<>(task) {
            @Override
            protected void setException(Throwable failure) {
                super.setException(failure);
                if (!isCancelled()) {
                    report(failure);
                }
            }
        };
        new Thread(() -> {
                    count(1);
                    try {
                        handle.run();
                    } finally {
                        count(-1);
                    }
                })
                .start();
        return handle;
    }

    private void report(Throwable failure) {
        try {
            onFailure.accept(failure);
        } catch (Throwable ignored) {
            // The reporter's own trouble.
        }
    }

    private synchronized void count(int change) {
        running += change;
        notifyAll();
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
}
