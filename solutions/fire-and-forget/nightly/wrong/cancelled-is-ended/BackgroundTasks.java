// Misconception: a cancelled task has ended: close() need not wait for its body.
// Fails: 12
package katas.fireandforget;

import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Consumer;

public final class BackgroundTasks implements AutoCloseable {

    private final Consumer<Throwable> onFailure;
    private final Set<Job<?>> jobs = ConcurrentHashMap.newKeySet();
    private boolean closed;

    public BackgroundTasks(Consumer<Throwable> onFailure) {
        this.onFailure = onFailure;
    }

    public <T> Future<T> start(Callable<T> task) {
        Job<T> job = new Job<>(task);
        Thread thread = new Thread(job, "background-task");
        job.thread = thread;
        thread.setDaemon(true);
        synchronized (this) {
            if (closed) {
                throw new RejectedExecutionException("closed");
            }
            jobs.add(job);
            try {
                thread.start();
            } catch (Throwable noThread) {
                jobs.remove(job);
                throw noThread;
            }
        }
        return job;
    }

    public int running() {
        return jobs.size();
    }

    @Override
    public void close() {
        synchronized (this) {
            closed = true;
        }
        boolean interrupted = false;
        for (Job<?> job : jobs) {
            while (true) {
                try {
                    job.thread.join();
                    break;
                } catch (InterruptedException e) {
                    interrupted = true;
                }
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private final class Job<T> extends FutureTask<T> {
        private Thread thread;

        Job(Callable<T> task) {
            super(task);
        }

        @Override
        protected void done() {
            try {
                get();
            } catch (ExecutionException e) {
                try {
                    onFailure.accept(e.getCause());
                } catch (Throwable reporterIsBroken) {
                    // nobody left to tell
                }
            } catch (CancellationException | InterruptedException e) {
                // not a failure
            } finally {
                jobs.remove(this);
            }
        }
    }
}
