// Misconception: a task owns the tasks that it has started, so whoever cancels it cancels them.
// Fails: 11
package katas.fireandforget;

import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
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
    private final ThreadLocal<Job<?>> current = new ThreadLocal<>();

    public BackgroundTasks(Consumer<Throwable> onFailure) {
        this.onFailure = onFailure;
    }

    public <T> Future<T> start(Callable<T> task) {
        if (pool.isShutdown()) {
            throw new RejectedExecutionException("closed");
        }
        Job<T> job = new Job<>(task);
        Job<?> parent = current.get();
        if (parent != null) {
            parent.children.add(job);
        }
        inFlight.incrementAndGet();
        pool.execute(() -> {
            try {
                current.set(job);
                job.run();
            } finally {
                current.remove();
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
        private final Queue<Future<?>> children = new ConcurrentLinkedQueue<>();

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

        @Override
        public boolean cancel(boolean mayInterrupt) {
            boolean cancelled = super.cancel(mayInterrupt);
            if (cancelled) {
                children.forEach(child -> child.cancel(mayInterrupt));
            }
            return cancelled;
        }
    }

    private void report(Throwable failure) {
        try {
            onFailure.accept(failure);
        } catch (Throwable broken) {
            // the reporter's own affair
        }
    }
}
