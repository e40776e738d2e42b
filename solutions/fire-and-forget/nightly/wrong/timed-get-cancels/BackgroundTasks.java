// Misconception: get with a limit is wait_for, and gives up the task.
// Fails: 2
package katas.fireandforget;

import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

public final class BackgroundTasks implements AutoCloseable {

    private final Consumer<Throwable> onFailure;
    private final AtomicInteger inFlight = new AtomicInteger();
    private final ThreadPoolExecutor pool =
            new ThreadPoolExecutor(0, Integer.MAX_VALUE, 500, TimeUnit.MILLISECONDS, new SynchronousQueue<>());

    public BackgroundTasks(Consumer<Throwable> onFailure) {
        this.onFailure = Objects.requireNonNull(onFailure);
    }

    public <T> Future<T> start(Callable<T> task) {
        Handle<T> handle = new Handle<>(task);
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

    private final class Handle<T> extends FutureTask<T> {
        Handle(Callable<T> task) {
            super(task);
        }

        @Override
        public T get(long timeout, TimeUnit unit) throws InterruptedException, ExecutionException, TimeoutException {
            try {
                return super.get(timeout, unit);
            } catch (TimeoutException e) {
                cancel(true); // like wait_for
                throw e;
            }
        }

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
    }
}
