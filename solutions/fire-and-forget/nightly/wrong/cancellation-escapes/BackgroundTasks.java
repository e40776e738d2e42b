// Misconception: get() in done() tells of every end by an ExecutionException.
// Fails: 11
package katas.fireandforget;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Consumer;

public final class BackgroundTasks implements AutoCloseable {
    private final Consumer<Throwable> onFailure;
    private final Object lock = new Object();
    private int running;
    private boolean isClosed;

    public BackgroundTasks(Consumer<Throwable> onFailure) {
        this.onFailure = onFailure;
    }

    public <T> Future<T> start(Callable<T> task) {
        Job<T> job = new Job<>(task);
        synchronized (lock) {
            if (isClosed) {
                throw new RejectedExecutionException("closed");
            }
            running++;
        }
        try {
            new Thread(job, "background-task").start();
        } catch (Throwable noThread) {
            ended();
            throw noThread;
        }
        return job;
    }

    public int running() {
        synchronized (lock) {
            return running;
        }
    }

    @Override
    public void close() {
        boolean isInterrupted = false;
        synchronized (lock) {
            isClosed = true;
            while (running > 0) {
                try {
                    lock.wait();
                } catch (InterruptedException interrupted) {
                    isInterrupted = true;
                }
            }
        }
        if (isInterrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void ended() {
        synchronized (lock) {
            running--;
            lock.notifyAll();
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
        protected void done() {
            try {
                get();
            } catch (ExecutionException failed) {
                report(failed.getCause());
            } catch (InterruptedException impossible) {
                throw new AssertionError("it is done", impossible);
            }
        }
    }

    private void report(Throwable failure) {
        try {
            onFailure.accept(failure);
        } catch (Throwable reporterFailed) {
            Thread thread = Thread.currentThread();
            thread.getUncaughtExceptionHandler().uncaughtException(thread, reporterFailed);
        }
    }
}
