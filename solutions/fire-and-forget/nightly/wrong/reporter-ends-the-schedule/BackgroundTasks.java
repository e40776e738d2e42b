// Misconception: a periodic task goes on, whatever happens in a round of it.
// Fails: 7
package katas.fireandforget;

import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

public final class BackgroundTasks implements AutoCloseable {
    private final ExecutorService executor = Executors.newCachedThreadPool();
    private final ScheduledExecutorService scheduler = Executors.newSingleThreadScheduledExecutor();
    private final Queue<Throwable> failures = new ConcurrentLinkedQueue<>();
    private final AtomicInteger running = new AtomicInteger();
    private final Consumer<Throwable> onFailure;

    public BackgroundTasks(Consumer<Throwable> onFailure) {
        this.onFailure = onFailure;
        scheduler.scheduleAtFixedRate(this::tellFailures, 1, 1, TimeUnit.MILLISECONDS);
    }

    public <T> Future<T> start(Callable<T> task) {
        Job<T> job = new Job<>(task);
        running.incrementAndGet();
        try {
            executor.execute(job);
        } catch (RejectedExecutionException closed) {
            running.decrementAndGet();
            throw closed;
        }
        return job;
    }

    public int running() {
        return running.get();
    }

    @Override
    public void close() {
        executor.shutdown();
        try {
            executor.awaitTermination(1, TimeUnit.HOURS);
            scheduler.shutdown();
            scheduler.awaitTermination(1, TimeUnit.HOURS);
            tellFailures();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
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
                running.decrementAndGet();
            }
        }

        @Override
        protected void done() {
            try {
                if (!isCancelled()) {
                    get();
                }
            } catch (ExecutionException failed) {
                failures.add(failed.getCause());
            } catch (InterruptedException impossible) {
                throw new AssertionError(impossible);
            }
        }
    }

    private void tellFailures() {
        for (Throwable failure; (failure = failures.poll()) != null; ) {
            onFailure.accept(failure);
        }
    }
}
