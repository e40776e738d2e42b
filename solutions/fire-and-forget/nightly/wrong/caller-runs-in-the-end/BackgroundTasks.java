// Misconception: CallerRunsPolicy is back pressure, and does no harm.
// Fails: 1, 13
package katas.fireandforget;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

public final class BackgroundTasks implements AutoCloseable {

    private static final int MAX_THREADS = 128;

    private final Consumer<Throwable> onFailure;
    private final AtomicInteger inFlight = new AtomicInteger();
    private final ThreadPoolExecutor pool = new ThreadPoolExecutor(
            0, MAX_THREADS, 1, TimeUnit.SECONDS, new SynchronousQueue<>(), new ThreadPoolExecutor.CallerRunsPolicy());

    public BackgroundTasks(Consumer<Throwable> onFailure) {
        this.onFailure = onFailure;
    }

    public <T> Future<T> start(Callable<T> task) {
        if (pool.isShutdown()) throw new RejectedExecutionException("closed"); // CallerRuns would drop it silently
        FutureTask<T> handle = new FutureTask<>(task);
        inFlight.incrementAndGet();
        pool.execute(() -> {
            handle.run();
            inFlight.decrementAndGet();
            if (handle.isCancelled()) return;
            try {
                handle.get();
            } catch (ExecutionException e) {
                try {
                    onFailure.accept(e.getCause());
                } catch (Throwable ignored) {
                    // and on
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        return handle;
    }

    public int running() {
        return inFlight.get();
    }

    @Override
    public void close() {
        pool.shutdown();
        boolean interrupted = false;
        while (!pool.isTerminated()) {
            try {
                pool.awaitTermination(1, TimeUnit.MINUTES);
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) Thread.currentThread().interrupt();
    }
}
