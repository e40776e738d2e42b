// Style: a scheduler that looks every few milliseconds at what has ended.
package katas.fireandforget;

import java.util.Iterator;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

public final class BackgroundTasks implements AutoCloseable {
    private final Consumer<Throwable> onFailure;
    private final ExecutorService executor = Executors.newCachedThreadPool();
    private final ScheduledExecutorService scheduler = Executors.newSingleThreadScheduledExecutor();
    private final Queue<Future<?>> started = new ConcurrentLinkedQueue<>();
    private final AtomicInteger running = new AtomicInteger();

    public BackgroundTasks(Consumer<Throwable> onFailure) {
        this.onFailure = onFailure;
        scheduler.scheduleWithFixedDelay(this::reap, 5, 5, TimeUnit.MILLISECONDS);
    }

    public <T> Future<T> start(Callable<T> task) {
        FutureTask<T> handle = new FutureTask<>(task);
        running.incrementAndGet();
        try {
            executor.execute(() -> {
                handle.run();
                running.decrementAndGet();
            });
        } catch (RejectedExecutionException closed) {
            running.decrementAndGet();
            throw closed;
        }
        started.add(handle);
        return handle;
    }

    /** Only ever runs on one thread at a time. */
    private void reap() {
        for (Iterator<Future<?>> each = started.iterator(); each.hasNext(); ) {
            Future<?> handle = each.next();
            if (handle.isDone()) {
                each.remove();
                reportFailureOf(handle);
            }
        }
    }

    private void reportFailureOf(Future<?> handle) {
        try {
            handle.get();
        } catch (ExecutionException failed) {
            try {
                onFailure.accept(failed.getCause());
            } catch (Throwable ignored) {
                // The reporter's own trouble: a round that throws would be the last.
            }
        } catch (CancellationException | InterruptedException cancelled) {
            // No failure.
        }
    }

    public int running() {
        return running.get();
    }

    @Override
    public void close() {
        executor.shutdown();
        try {
            executor.awaitTermination(1, TimeUnit.HOURS);
            scheduler.shutdown();
            scheduler.awaitTermination(1, TimeUnit.HOURS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        reap();
    }
}
