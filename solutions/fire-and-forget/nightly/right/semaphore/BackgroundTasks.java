// Style: a permit for each task in flight; close() takes them all.
package katas.fireandforget;

import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

public final class BackgroundTasks implements AutoCloseable {
    private static final int MOST = Integer.MAX_VALUE;

    private final Consumer<Throwable> onFailure;
    private final Semaphore permits = new Semaphore(MOST);
    private final AtomicBoolean isClosed = new AtomicBoolean();

    public BackgroundTasks(Consumer<Throwable> onFailure) {
        this.onFailure = onFailure;
    }

    public <T> Future<T> start(Callable<T> task) {
        if (!permits.tryAcquire()) {
            throw new RejectedExecutionException("closed");
        }
        FutureTask<T> handle = new FutureTask<>(task);
        new Thread(() -> {
                    handle.run();
                    permits.release();
                    reportFailureOf(handle);
                })
                .start();
        return handle;
    }

    private void reportFailureOf(Future<?> handle) {
        try {
            handle.get();
        } catch (ExecutionException failed) {
            try {
                onFailure.accept(failed.getCause());
            } catch (Throwable ignored) {
                // The reporter's own trouble.
            }
        } catch (CancellationException | InterruptedException cancelled) {
            // No failure.
        }
    }

    public int running() {
        return isClosed.get() ? 0 : MOST - permits.availablePermits();
    }

    @Override
    public void close() {
        if (!isClosed.get()) {
            permits.acquireUninterruptibly(MOST);
            isClosed.set(true);
        }
    }
}
