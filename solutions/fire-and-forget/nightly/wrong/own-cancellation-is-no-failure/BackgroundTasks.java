// Misconception: a CompletableFuture that isCancelled() was cancelled by somebody through its handle
// Fails: 6
package katas.fireandforget;

import java.util.Set;
import java.util.concurrent.*;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

public final class BackgroundTasks implements AutoCloseable {

    private static final class Handle<T> extends CompletableFuture<T> {
        Thread thread;

        @Override
        public boolean cancel(boolean mayInterruptIfRunning) {
            if (isDone()) {
                return false;
            }
            boolean cancelled = super.cancel(mayInterruptIfRunning);
            if (cancelled && mayInterruptIfRunning) {
                thread.interrupt();
            }
            return cancelled;
        }
    }

    private final Consumer<Throwable> onFailure;
    private final AtomicInteger running = new AtomicInteger();
    private final Set<Thread> threads = ConcurrentHashMap.newKeySet();
    private volatile boolean closed;

    public BackgroundTasks(Consumer<Throwable> onFailure) {
        this.onFailure = onFailure;
    }

    public <T> Future<T> start(Callable<T> task) {
        if (closed) {
            throw new RejectedExecutionException("closed");
        }
        Handle<T> handle = new Handle<>();
        handle.thread = new Thread(() -> {
            Throwable failure = null;
            try {
                if (!handle.isCancelled()) {
                    handle.complete(task.call());
                }
            } catch (Throwable t) {
                handle.completeExceptionally(t);
                failure = t;
            }
            running.decrementAndGet();
            if (failure != null && !handle.isCancelled()) {
                try {
                    onFailure.accept(failure);
                } catch (Throwable ignored) {
                    // a reporter must not hurt
                }
            }
        });
        running.incrementAndGet();
        handle.thread.start();
        threads.removeIf(t -> !t.isAlive());
        threads.add(handle.thread);
        return handle;
    }

    public int running() {
        return running.get();
    }

    @Override
    public void close() {
        closed = true;
        boolean interrupted = false;
        for (Thread t : threads) {
            while (t.isAlive()) {
                try {
                    t.join();
                } catch (InterruptedException e) {
                    interrupted = true;
                }
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
