// Style: a pool written by hand: a worker takes the next task, or ends when there is none.
package katas.fireandforget;

import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Consumer;

public final class BackgroundTasks implements AutoCloseable {
    private final Consumer<Throwable> onFailure;
    private final Queue<FutureTask<?>> waiting = new ArrayDeque<>();
    private int running;
    private boolean isClosed;

    public BackgroundTasks(Consumer<Throwable> onFailure) {
        this.onFailure = onFailure;
    }

    public synchronized <T> Future<T> start(Callable<T> task) {
        if (isClosed) {
            throw new RejectedExecutionException("closed");
        }
        FutureTask<T> handle = new FutureTask<>(task);
        running++;
        waiting.add(handle);
        new Thread(this::work, "worker").start();
        return handle;
    }

    private void work() {
        for (FutureTask<?> next; (next = next()) != null; ) {
            next.run();
            ended();
            try {
                next.get();
            } catch (ExecutionException failed) {
                report(failed.getCause());
            } catch (CancellationException | InterruptedException cancelled) {
                Thread.interrupted();
            }
        }
    }

    private synchronized FutureTask<?> next() {
        return waiting.poll();
    }

    private synchronized void ended() {
        running--;
        notifyAll();
    }

    private void report(Throwable failure) {
        try {
            onFailure.accept(failure);
        } catch (Throwable ignored) {
            // The reporter's own trouble.
        }
    }

    public synchronized int running() {
        return running;
    }

    @Override
    public synchronized void close() {
        isClosed = true;
        boolean isInterrupted = false;
        while (running > 0) {
            try {
                wait();
            } catch (InterruptedException interrupted) {
                isInterrupted = true;
            }
        }
        if (isInterrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
