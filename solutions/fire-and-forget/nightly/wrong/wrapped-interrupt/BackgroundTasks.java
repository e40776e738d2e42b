// Misconception: a cancelled task ends with an InterruptedException, and with nothing else.
// Fails: 11
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
    private final AtomicInteger inFlight = new AtomicInteger();
    private final ThreadPoolExecutor pool =
            new ThreadPoolExecutor(0, Integer.MAX_VALUE, 1, TimeUnit.SECONDS, new SynchronousQueue<>());

    public BackgroundTasks(Consumer<Throwable> onFailure) {
        this.onFailure = onFailure;
    }

    public <T> Future<T> start(Callable<T> task) {
        Observed<T> observed = new Observed<>(task);
        FutureTask<T> handle = new FutureTask<>(observed);
        observed.handle = handle;
        inFlight.incrementAndGet();
        try {
            pool.execute(() -> {
                handle.run();
                inFlight.decrementAndGet();
            });
        } catch (RejectedExecutionException e) {
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
        while (!pool.isTerminated()) {
            try {
                pool.awaitTermination(1, TimeUnit.MINUTES);
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) Thread.currentThread().interrupt();
    }

    private final class Observed<T> implements Callable<T> {
        private final Callable<T> task;
        private Future<T> handle;

        Observed(Callable<T> task) {
            this.task = task;
        }

        @Override
        public T call() throws Exception {
            try {
                return task.call();
            } catch (InterruptedException e) {
                if (!handle.isCancelled()) tell(e); // interrupted by somebody else: a failure after all
                throw e;
            } catch (Throwable t) {
                tell(t);
                throw t;
            }
        }

        private void tell(Throwable failure) {
            try {
                onFailure.accept(failure);
            } catch (Throwable ignored) {
                // the original goes on
            }
        }
    }
}
