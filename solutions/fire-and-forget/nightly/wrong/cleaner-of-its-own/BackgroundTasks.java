// Misconception: a Cleaner for whoever forgets close() costs nothing.
// Fails: 12
package katas.fireandforget;

import java.lang.ref.Cleaner;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

public final class BackgroundTasks implements AutoCloseable {

    private final Cleaner cleaner = Cleaner.create();
    private final Resources resources = new Resources();
    private final Cleaner.Cleanable cleanable;
    private final Consumer<Throwable> onFailure;

    public BackgroundTasks(Consumer<Throwable> onFailure) {
        this.onFailure = onFailure;
        this.cleanable = cleaner.register(this, resources);
    }

    /** What has to be let go; knows nothing of its owner. */
    private static final class Resources implements Runnable {
        final AtomicInteger inFlight = new AtomicInteger();
        final ExecutorService pool =
                new ThreadPoolExecutor(0, Integer.MAX_VALUE, 1, TimeUnit.SECONDS, new SynchronousQueue<>());

        @Override
        public void run() {
            pool.shutdown();
        }
    }

    public <T> Future<T> start(Callable<T> task) {
        FutureTask<T> handle = new FutureTask<>(task);
        Resources r = resources;
        Consumer<Throwable> reporter = onFailure;
        r.inFlight.incrementAndGet();
        try {
            r.pool.execute(() -> {
                handle.run();
                r.inFlight.decrementAndGet();
                if (handle.isCancelled()) return;
                try {
                    handle.get();
                } catch (ExecutionException e) {
                    try {
                        reporter.accept(e.getCause());
                    } catch (Throwable ignored) {
                        // safe
                    }
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
            });
        } catch (RuntimeException e) {
            r.inFlight.decrementAndGet();
            throw e;
        }
        return handle;
    }

    public int running() {
        return resources.inFlight.get();
    }

    @Override
    public void close() {
        cleanable.clean();
        boolean interrupted = false;
        while (!resources.pool.isTerminated()) {
            try {
                resources.pool.awaitTermination(1, TimeUnit.MINUTES);
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) Thread.currentThread().interrupt();
    }
}
