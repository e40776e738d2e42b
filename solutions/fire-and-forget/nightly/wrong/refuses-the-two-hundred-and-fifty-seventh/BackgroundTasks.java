// Misconception: nobody has more than 256 tasks in flight.
// Fails: 13
package katas.fireandforget;

import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

public final class BackgroundTasks implements AutoCloseable {

    private final AtomicInteger inFlight = new AtomicInteger();
    private final ThreadPoolExecutor pool;

    public BackgroundTasks(Consumer<Throwable> onFailure) {
        pool = new ThreadPoolExecutor(0, 256, 500, TimeUnit.MILLISECONDS, new SynchronousQueue<>()) {
            @Override
            protected void afterExecute(Runnable r, Throwable t) {
                try {
                    ((Future<?>) r).get();
                } catch (ExecutionException e) {
                    try {
                        onFailure.accept(e.getCause());
                    } catch (Throwable ignored) {
                        // not ours
                    }
                } catch (CancellationException | InterruptedException e) {
                    // not a failure
                } finally {
                    inFlight.decrementAndGet();
                }
            }
        };
    }

    public <T> Future<T> start(Callable<T> task) {
        inFlight.incrementAndGet();
        try {
            return pool.submit(task);
        } catch (Throwable e) {
            inFlight.decrementAndGet();
            throw e;
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
