// Misconception: the last one out sends the signal, each time.
// Fails: 12
package katas.fireandforget;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Consumer;

public final class BackgroundTasks implements AutoCloseable {
    private final Consumer<Throwable> onFailure;
    private final BlockingQueue<String> ended = new LinkedBlockingQueue<>();
    private int running;
    private boolean isClosed;

    public BackgroundTasks(Consumer<Throwable> onFailure) {
        this.onFailure = onFailure;
    }

    public <T> Future<T> start(Callable<T> task) {
        synchronized (this) {
            if (isClosed) {
                throw new RejectedExecutionException("closed");
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
    public void close() {
        synchronized (this) {
            if (!isClosed && running == 0) {
                ended.add("the last");
            }
            isClosed = true;
        }
        try {
            ended.take();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized void ended() {
        if (--running == 0 && isClosed) {
            ended.add("the last");
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
