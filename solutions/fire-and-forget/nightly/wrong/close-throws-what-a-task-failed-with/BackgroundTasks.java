// Misconception: allOf(..).join() waits for all: and throws what one of them has failed with.
// Fails: 9
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
    private final Set<Handle<?>> inFlight = ConcurrentHashMap.newKeySet();
    private volatile boolean closed;

    public BackgroundTasks(Consumer<Throwable> onFailure) {
        this.onFailure = onFailure;
    }

    private final class Handle<T> extends CompletableFuture<T> {
        private final Callable<T> task;
        private final Thread thread = new Thread(this::run);

        Handle(Callable<T> task) {
            this.task = task;
        }

        private void run() {
            try {
                if (!isDone()) {
                    complete(task.call());
                }
            } catch (Throwable failure) {
                if (completeExceptionally(failure)) {
                    try {
                        onFailure.accept(failure);
                    } catch (Throwable ignored) {
                    }
                }
            } finally {
                inFlight.remove(this);
            }
        }

        @Override
        public boolean cancel(boolean mayInterrupt) {
            boolean cancelled = super.cancel(mayInterrupt);
            if (cancelled && mayInterrupt) {
                thread.interrupt();
            }
            return cancelled;
        }
    }

    public <T> Future<T> start(Callable<T> task) {
        if (closed) {
            throw new RejectedExecutionException("closed");
        }
        Handle<T> handle = new Handle<>(task);
        inFlight.add(handle);
        handle.thread.start();
        return handle;
    }

    public int running() {
        return inFlight.size();
    }

    @Override
    public void close() {
        closed = true;
        CompletableFuture.allOf(inFlight.toArray(new CompletableFuture<?>[0])).join();
    }
}
