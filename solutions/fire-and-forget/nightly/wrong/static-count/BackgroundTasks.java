// Misconception: there is one BackgroundTasks in a program, so its count may be static.
// tasks.
// Fails: 8
package katas.fireandforget;

import java.util.concurrent.*;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

public final class BackgroundTasks implements AutoCloseable {
    private static final AtomicInteger RUNNING = new AtomicInteger();
    private final Consumer<Throwable> onFailure;
    private final ExecutorService pool = Executors.newCachedThreadPool(r -> {
        Thread t = new Thread(r);
        t.setDaemon(true);
        return t;
    });

    public BackgroundTasks(Consumer<Throwable> onFailure) {
        this.onFailure = onFailure;
    }

    public <T> Future<T> start(Callable<T> task) {
        FutureTask<T> job = new FutureTask<>(task);
        RUNNING.incrementAndGet();
        try {
            pool.execute(() -> {
                job.run();
                RUNNING.decrementAndGet();
                if (job.isCancelled()) return;
                try {
                    job.get();
                } catch (ExecutionException e) {
                    try {
                        onFailure.accept(e.getCause());
                    } catch (Throwable ignored) {
                    }
                } catch (InterruptedException e) {
                    throw new AssertionError(e);
                }
            });
        } catch (RejectedExecutionException e) {
            RUNNING.decrementAndGet();
            throw e;
        }
        return job;
    }

    public int running() {
        return RUNNING.get();
    }

    @Override
    public void close() {
        pool.shutdown();
        boolean interrupted = false;
        while (!pool.isTerminated()) {
            try {
                pool.awaitTermination(1, TimeUnit.DAYS);
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) Thread.currentThread().interrupt();
    }
}
