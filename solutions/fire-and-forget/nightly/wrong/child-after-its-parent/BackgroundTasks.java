// Misconception: a task that a task starts may wait until that one is over.
// Fails: 3
package katas.fireandforget;

import java.util.ArrayDeque;
import java.util.Deque;
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
    private final ThreadLocal<Deque<Runnable>> mine = new ThreadLocal<>();
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
        Deque<Runnable> queue = mine.get();
        if (queue != null) {
            queue.add(handle); // keeps the thread busy, and the cache warm
            return handle;
        }
        try {
            pool.execute(() -> drain(handle));
        } catch (Throwable e) {
            inFlight.decrementAndGet();
            throw e;
        }
        return handle;
    }

    private void drain(Runnable first) {
        Deque<Runnable> queue = new ArrayDeque<>();
        queue.add(first);
        mine.set(queue);
        try {
            for (Runnable next = queue.poll(); next != null; next = queue.poll()) {
                try {
                    next.run();
                } finally {
                    Thread.interrupted();
                    inFlight.decrementAndGet();
                }
            }
        } finally {
            mine.remove();
        }
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
