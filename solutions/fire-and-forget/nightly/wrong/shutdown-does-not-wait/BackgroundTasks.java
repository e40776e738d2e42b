// Misconception: shutdown() waits for what runs.
// Fails: 9
package katas.fireandforget;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

public final class BackgroundTasks implements AutoCloseable {
    private final ExecutorService executor = Executors.newCachedThreadPool();
    private final AtomicInteger running = new AtomicInteger();
    private final Consumer<Throwable> onFailure;

    public BackgroundTasks(Consumer<Throwable> onFailure) {
        this.onFailure = onFailure;
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
