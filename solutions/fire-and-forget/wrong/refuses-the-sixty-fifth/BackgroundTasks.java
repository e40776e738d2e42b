// Misconception: sixty-four threads are enough for everyone.
// Fails: 13
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
    private final ExecutorService pool = new ThreadPoolExecutor(0, 64, 1, TimeUnit.SECONDS, new SynchronousQueue<>());
    private final AtomicInteger running = new AtomicInteger();
    private final Consumer<Throwable> onFailure;

    public BackgroundTasks(Consumer<Throwable> onFailure) {
        this.onFailure = onFailure;
    }

    public <T> Future<T> start(Callable<T> task) {
        FutureTask<T> f = new FutureTask<>(task);
        Runnable job = () -> {
            f.run();
            running.decrementAndGet();
            try {
                if (!f.isCancelled()) f.get();
            } catch (ExecutionException e) {
                try {
                    onFailure.accept(e.getCause());
                } catch (Throwable ignored) {
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        };
        running.incrementAndGet();
        try {
            pool.execute(job);
        } catch (RejectedExecutionException e) {
            running.decrementAndGet();
            throw e;
        }
        return f;
    }

    public int running() {
        return running.get();
    }

    @Override
    public void close() {
        pool.shutdown();
        try {
            pool.awaitTermination(1, TimeUnit.DAYS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
