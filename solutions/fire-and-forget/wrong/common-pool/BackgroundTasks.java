// Misconception: the common pool is there for everything that is asynchronous.
// Fails: 3, 11
package katas.fireandforget;

import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Consumer;

public final class BackgroundTasks implements AutoCloseable {
    private final Set<CompletableFuture<?>> running = ConcurrentHashMap.newKeySet();
    private final Consumer<Throwable> onFailure;
    private boolean isClosed;

    public BackgroundTasks(Consumer<Throwable> onFailure) {
        this.onFailure = onFailure;
    }

    public synchronized <T> Future<T> start(Callable<T> task) {
        if (isClosed) {
            throw new RejectedExecutionException("closed");
        }
        CompletableFuture<Void> inFlight = new CompletableFuture<>();
        running.add(inFlight);
        CompletableFuture<T> handle = new CompletableFuture<>();
        CompletableFuture.runAsync(() -> {
            try {
                handle.complete(task.call());
            } catch (Throwable failure) {
                if (handle.completeExceptionally(failure)) {
                    report(failure);
                }
            } finally {
                running.remove(inFlight);
                inFlight.complete(null);
            }
        });
        return handle;
    }

    private void report(Throwable failure) {
        try {
            onFailure.accept(failure);
        } catch (Throwable ignored) {
            // The reporter's own trouble.
        }
    }

    public int running() {
        return running.size();
    }

    @Override
    public void close() {
        synchronized (this) {
            isClosed = true;
        }
        CompletableFuture.allOf(running.toArray(CompletableFuture<?>[]::new)).join();
    }
}
