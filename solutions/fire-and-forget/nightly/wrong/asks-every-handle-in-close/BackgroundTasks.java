// Misconception: a handle that is done gives its result or the failure of its task.
// Fails: 9
package katas.fireandforget;

import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

public final class BackgroundTasks implements AutoCloseable {

    private final Consumer<Throwable> onFailure;
    private final Queue<Future<?>> handles = new ConcurrentLinkedQueue<>();
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
        inFlight.incrementAndGet();
        try {
            pool.execute(() -> {
                try {
                    handle.run();
                } finally {
                    inFlight.decrementAndGet();
                }
            });
        } catch (Throwable e) {
            inFlight.decrementAndGet();
            throw e;
        }
        handles.add(handle);
        return handle;
    }

    public int running() {
        return inFlight.get();
    }

    @Override
    public void close() {
        pool.shutdown();
        boolean interrupted = false;
        for (Future<?> handle : handles) {
            while (true) {
                try {
                    handle.get();
                    break;
                } catch (ExecutionException e) {
                    break; // has been reported
                } catch (InterruptedException e) {
                    interrupted = true;
                }
            }
        }
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
