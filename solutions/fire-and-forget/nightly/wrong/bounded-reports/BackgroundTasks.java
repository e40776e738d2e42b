// Misconception: a queue of a hundred reports is plenty, and offer() protects from a flood.
// Fails: 6
package katas.fireandforget;

import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
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
    private final BlockingQueue<Throwable> failures = new ArrayBlockingQueue<>(100);
    private final ThreadPoolExecutor pool =
            new ThreadPoolExecutor(0, Integer.MAX_VALUE, 1, TimeUnit.SECONDS, new SynchronousQueue<>());
    private final Thread reporter = new Thread(this::drain, "failure-reporter");
    private volatile boolean drained;

    public BackgroundTasks(Consumer<Throwable> onFailure) {
        this.onFailure = onFailure;
        reporter.setDaemon(true);
        reporter.start();
    }

    private void drain() {
        while (!(drained && failures.isEmpty())) {
            try {
                Throwable failure = failures.poll(20, TimeUnit.MILLISECONDS);
                if (failure != null) onFailure.accept(failure);
            } catch (Throwable ignored) {
                // the loop goes on
            }
        }
    }

    public <T> Future<T> start(Callable<T> task) {
        FutureTask<T> handle = new FutureTask<>(task);
        inFlight.incrementAndGet();
        try {
            pool.execute(() -> {
                handle.run();
                inFlight.decrementAndGet();
                if (handle.isCancelled()) return;
                try {
                    handle.get();
                } catch (ExecutionException e) {
                    failures.offer(e.getCause());
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
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
        drained = true;
        while (reporter.isAlive()) {
            try {
                reporter.join();
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) Thread.currentThread().interrupt();
    }
}
