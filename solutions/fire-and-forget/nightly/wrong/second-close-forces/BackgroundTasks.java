// Misconception: whoever closes a second time is tired of waiting, as with a second Ctrl-C.
// Fails: 12
package katas.fireandforget;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

public final class BackgroundTasks implements AutoCloseable {
    private final Consumer<Throwable> onFailure;
    private final ExecutorService pool = Executors.newCachedThreadPool();
    private final AtomicInteger running = new AtomicInteger();

    public BackgroundTasks(Consumer<Throwable> onFailure) {
        this.onFailure = onFailure;
    }

    public <T> Future<T> start(Callable<T> task) {
        Job<T> job = new Job<>(task);
        running.incrementAndGet();
        try {
            pool.execute(() -> {
                try {
                    job.run();
                } finally {
                    running.decrementAndGet();
                }
            });
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
        if (pool.isShutdown()) {
            pool.shutdownNow();
        }
        pool.shutdown();
        boolean isInterrupted = false;
        while (true) {
            try {
                if (pool.awaitTermination(1, TimeUnit.DAYS)) {
                    break;
                }
            } catch (InterruptedException interrupted) {
                isInterrupted = true;
            }
        }
        if (isInterrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private final class Job<T> extends FutureTask<T> {
        Job(Callable<T> task) {
            super(task);
        }

        @Override
        protected void setException(Throwable failure) {
            super.setException(failure);
            if (isCancelled()) {
                return;
            }
            try {
                onFailure.accept(failure);
            } catch (RuntimeException | Error ofTheReporter) {
                // It stops nothing.
            }
        }
    }
}
