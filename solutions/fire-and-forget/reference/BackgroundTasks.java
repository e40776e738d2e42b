// Style: a thread and a FutureTask for each task; a count under a lock, which close() waits on.
package katas.fireandforget;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Consumer;

/** Work in the background that is neither waited for nor lost: {@code asyncio.create_task(coro)} for Java. */
public final class BackgroundTasks implements AutoCloseable {
    private final Consumer<Throwable> onFailure;
    private final Object lock = new Object();
    private int running;
    private boolean isClosed;

    /** @param onFailure told of every task that fails, once, with what it failed with */
    public BackgroundTasks(Consumer<Throwable> onFailure) {
        this.onFailure = onFailure;
    }

    /**
     * Starts a task in the background and returns without waiting for it.
     *
     * @return a handle to await its result with, or to cancel it; most callers drop it
     */
    public <T> Future<T> start(Callable<T> task) {
        Job<T> job = new Job<>(task);
        synchronized (lock) {
            if (isClosed) {
                throw new RejectedExecutionException("closed");
            }
            // Before the task can end: whoever counts afterwards may be too late.
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

    /** How many tasks are in flight. */
    public int running() {
        synchronized (lock) {
            return running;
        }
    }

    /** Waits for the tasks in flight, and takes no new ones. */
    @Override
    public void close() {
        boolean isInterrupted = false;
        synchronized (lock) {
            isClosed = true;
            while (running > 0) {
                try {
                    lock.wait();
                } catch (InterruptedException interrupted) {
                    // An interrupt is no reason to lose work: it is passed on to whoever asks next.
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

    /** A task and its handle: cancelling it interrupts the thread that runs it. */
    private final class Job<T> extends FutureTask<T> {

        Job(Callable<T> task) {
            super(task);
        }

        /** Counts as running until its thread is done with it, also when it was cancelled. */
        @Override
        public void run() {
            try {
                super.run();
            } finally {
                ended();
            }
        }

        /** Called once, when the outcome is settled: a failure is reported whether or not anyone calls get(). */
        @Override
        protected void done() {
            if (isCancelled()) {
                return;
            }
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
            // The task has ended all the same. Nobody is left to tell but whoever watches the thread.
            Thread thread = Thread.currentThread();
            thread.getUncaughtExceptionHandler().uncaughtException(thread, reporterFailed);
        }
    }
}
