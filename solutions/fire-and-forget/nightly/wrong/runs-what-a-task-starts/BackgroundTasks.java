// Misconception: a task that starts another is in the background already.
// Fails: 1, 3
package katas.fireandforget;

import java.util.concurrent.Callable;
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
    private final ThreadLocal<Boolean> inBackground = ThreadLocal.withInitial(() -> false);
    private final AtomicInteger inFlight = new AtomicInteger();
    private final ThreadPoolExecutor pool =
            new ThreadPoolExecutor(0, Integer.MAX_VALUE, 500, TimeUnit.MILLISECONDS, new SynchronousQueue<>());

    public BackgroundTasks(Consumer<Throwable> onFailure) {
        this.onFailure = onFailure;
    }

    public <T> Future<T> start(Callable<T> task) {
        FutureTask<T> handle = new FutureTask<>(task) {
            @Override
            protected void setException(Throwable t) {
                super.setException(t);
                if (!isCancelled()) {
                    try {
                        onFailure.accept(t);
                    } catch (Throwable ignored) {
                        // stops nothing
                    }
                }
            }
        };
        if (pool.isShutdown()) {
            throw new RejectedExecutionException("closed");
        }
        inFlight.incrementAndGet();
        if (inBackground.get()) {
            // no need for a second thread, nobody waits for this one
            try {
                handle.run();
            } finally {
                inFlight.decrementAndGet();
            }
            return handle;
        }
        try {
            pool.execute(() -> {
                inBackground.set(true);
                try {
                    handle.run();
                } finally {
                    inBackground.remove();
                    inFlight.decrementAndGet();
                }
            });
        } catch (Throwable e) {
            inFlight.decrementAndGet();
            throw e;
        }
        return handle;
    }

    public int running() {
        return inFlight.get();
    }

    @Override
    public void close() {
        pool.shutdown();
        boolean interrupted = false;
        for (boolean ended = false; !ended; ) {
            try {
                ended = pool.awaitTermination(1, TimeUnit.DAYS);
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
