// Misconception: every exception has a message.
// Fails: 6
package katas.fireandforget;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

public final class BackgroundTasks implements AutoCloseable {
    private final Consumer<Throwable> onFailure;
    private final AtomicInteger inFlight = new AtomicInteger();
    private final ThreadPoolExecutor pool =
            new ThreadPoolExecutor(0, Integer.MAX_VALUE, 5, TimeUnit.SECONDS, new SynchronousQueue<>(), run -> {
                Thread thread = new Thread(run, "background");
                thread.setDaemon(true);
                return thread;
            });

    public BackgroundTasks(Consumer<Throwable> onFailure) {
        this.onFailure = onFailure;
    }

    public <T> Future<T> start(Callable<T> task) {
        if (pool.isShutdown()) {
            throw new RejectedExecutionException("closed");
        }
        Job<T> job = new Job<>(task);
        inFlight.incrementAndGet();
        pool.execute(() -> {
            try {
                job.run();
            } finally {
                inFlight.decrementAndGet();
            }
        });
        return job;
    }

    public int running() {
        return inFlight.get();
    }

    @Override
    public void close() {
        pool.shutdown();
        awaitEnd(pool);
    }

    private static void awaitEnd(ExecutorService pool) {
        boolean interrupted = false;
        while (!pool.isTerminated()) {
            try {
                pool.awaitTermination(1, TimeUnit.HOURS);
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private final class Job<T> extends FutureTask<T> {
        Job(Callable<T> task) {
            super(task);
        }

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
                Thread.currentThread().interrupt();
            }
        }
    }

    private void report(Throwable failure) {
        try {
            String summary = failure.getMessage().lines().findFirst().orElse("").trim();
            System.getLogger("background").log(System.Logger.Level.DEBUG, () -> "task failed: " + summary);
            onFailure.accept(failure);
        } catch (Throwable broken) {
            // a reporter that throws stops nothing
        }
    }
}
