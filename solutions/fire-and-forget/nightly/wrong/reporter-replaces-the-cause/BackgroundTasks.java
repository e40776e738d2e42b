// Misconception: after the reporter has been told inside the task's wrapper the original is always what is rethrown
// Fails: 5
package katas.fireandforget;

import java.util.concurrent.*;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

public final class BackgroundTasks implements AutoCloseable {
    private final Consumer<Throwable> onFailure;
    private final AtomicInteger running = new AtomicInteger();
    private final ExecutorService pool = Executors.newCachedThreadPool(r -> {
        Thread t = new Thread(r, "background");
        t.setDaemon(true);
        return t;
    });

    public BackgroundTasks(Consumer<Throwable> onFailure) {
        this.onFailure = onFailure;
    }

    public <T> Future<T> start(Callable<T> task) {
        Future<?>[] self = new Future<?>[1];
        FutureTask<T> future = new FutureTask<>(() -> {
            try {
                return task.call();
            } catch (Throwable t) {
                if (!self[0].isCancelled()) {
                    onFailure.accept(t);
                }
                throw t;
            }
        });
        self[0] = future;
        running.incrementAndGet();
        try {
            pool.execute(() -> {
                try {
                    future.run(); // catches whatever is thrown in there, by the reporter too
                } finally {
                    running.decrementAndGet();
                }
            });
        } catch (RejectedExecutionException e) {
            running.decrementAndGet();
            throw e;
        }
        return future;
    }

    public int running() {
        return running.get();
    }

    @Override
    public void close() {
        pool.shutdown();
        boolean interrupted = false;
        while (!pool.isTerminated()) {
            try {
                pool.awaitTermination(1, TimeUnit.HOURS);
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
