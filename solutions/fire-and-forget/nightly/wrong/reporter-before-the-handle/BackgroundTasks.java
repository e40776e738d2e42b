// Misconception: it does not matter whether a failure is first reported or first handed over.
// Fails: 7
package katas.fireandforget;

import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

public final class BackgroundTasks implements AutoCloseable {
    private final ExecutorService executor = Executors.newCachedThreadPool();
    private final AtomicInteger running = new AtomicInteger();
    private final Consumer<Throwable> onFailure;

    public BackgroundTasks(Consumer<Throwable> onFailure) {
        this.onFailure = onFailure;
    }

    public <T> Future<T> start(Callable<T> task) {
        Handle<T> handle = new Handle<>();
        running.incrementAndGet();
        try {
            executor.execute(() -> run(task, handle));
        } catch (RejectedExecutionException closed) {
            running.decrementAndGet();
            throw closed;
        }
        return handle;
    }

    private <T> void run(Callable<T> task, Handle<T> handle) {
        handle.begin();
        try {
            handle.complete(task.call());
        } catch (Throwable failure) {
            if (!handle.isDone()) {
                onFailure.accept(failure);
            }
            handle.completeExceptionally(failure);
        } finally {
            handle.end();
            running.decrementAndGet();
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
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private static final class Handle<T> extends CompletableFuture<T> {
        private Thread thread;

        synchronized void begin() {
            thread = Thread.currentThread();
        }

        synchronized void end() {
            thread = null;
            Thread.interrupted();
        }

        @Override
        public synchronized boolean cancel(boolean mayInterruptIfRunning) {
            boolean isCancelled = super.cancel(mayInterruptIfRunning);
            if (isCancelled && mayInterruptIfRunning && thread != null) {
                thread.interrupt();
            }
            return isCancelled;
        }
    }
}
