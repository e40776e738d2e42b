// Misconception: once the last task has ended nobody reports any more.
// Fails: 6
package katas.fireandforget;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

public final class BackgroundTasks implements AutoCloseable {

    private final Consumer<Throwable> onFailure;
    private final AtomicInteger inFlight = new AtomicInteger();
    private final ExecutorService workers = Executors.newCachedThreadPool(r -> daemon(r, "background-worker"));
    private final ExecutorService reporting = Executors.newSingleThreadExecutor(r -> daemon(r, "failure-reporter"));

    public BackgroundTasks(Consumer<Throwable> onFailure) {
        this.onFailure = onFailure;
    }

    private static Thread daemon(Runnable r, String name) {
        Thread t = new Thread(r, name);
        t.setDaemon(true);
        return t;
    }

    public <T> Future<T> start(Callable<T> task) {
        FutureTask<T> handle = new FutureTask<>(task);
        inFlight.incrementAndGet();
        try {
            workers.execute(() -> {
                handle.run();
                inFlight.decrementAndGet();
                if (handle.isCancelled()) return;
                try {
                    handle.get();
                } catch (ExecutionException e) {
                    reporting.execute(() -> report(e.getCause()));
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

    private void report(Throwable failure) {
        try {
            onFailure.accept(failure);
        } catch (Throwable ignored) {
            // next
        }
    }

    public int running() {
        return inFlight.get();
    }

    @Override
    public void close() {
        boolean interrupted = stop(workers, false);
        interrupted |= stop(reporting, true);
        if (interrupted) Thread.currentThread().interrupt();
    }

    private static boolean stop(ExecutorService service, boolean now) {
        if (now) service.shutdownNow();
        else service.shutdown();
        boolean interrupted = false;
        while (!service.isTerminated()) {
            try {
                service.awaitTermination(1, TimeUnit.MINUTES);
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        return interrupted;
    }
}
