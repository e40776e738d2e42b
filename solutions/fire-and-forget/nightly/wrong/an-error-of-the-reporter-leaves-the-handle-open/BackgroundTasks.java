// Misconception: a reporter can throw exceptions; the handle is completed after it.
// Fails: 7
package katas.fireandforget;

import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Consumer;

public final class BackgroundTasks implements AutoCloseable {
    private final Consumer<Throwable> onFailure;
    private final Set<Thread> threads = ConcurrentHashMap.newKeySet();
    private volatile boolean closed;

    public BackgroundTasks(Consumer<Throwable> onFailure) {
        this.onFailure = onFailure;
    }

    private final class Handle<T> extends CompletableFuture<T> {
        final Callable<T> task;
        Thread runner;

        Handle(Callable<T> task) {
            this.task = task;
        }

        void run() {
            try {
                if (!isDone()) {
                    complete(task.call());
                }
            } catch (Throwable failure) {
                if (!isDone()) {
                    try {
                        onFailure.accept(failure);
                    } catch (Exception broken) {
                        System.err.println("the reporter is broken: " + broken);
                    }
                }
                completeExceptionally(failure);
            } finally {
                threads.remove(runner);
            }
        }

        @Override
        public boolean cancel(boolean mayInterrupt) {
            boolean cancelled = super.cancel(mayInterrupt);
            if (cancelled && mayInterrupt) {
                runner.interrupt();
            }
            return cancelled;
        }
    }

    public <T> Future<T> start(Callable<T> task) {
        if (closed) {
            throw new RejectedExecutionException("closed");
        }
        Handle<T> handle = new Handle<>(task);
        handle.runner = new Thread(handle::run);
        threads.add(handle.runner);
        handle.runner.start();
        return handle;
    }

    public int running() {
        return threads.size();
    }

    @Override
    public void close() {
        closed = true;
        for (Thread thread : threads) {
            try {
                thread.join();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
