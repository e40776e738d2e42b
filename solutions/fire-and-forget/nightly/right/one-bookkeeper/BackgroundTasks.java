// Style: a thread for each task, and one thread that keeps the books: no lock, no atomic.
package katas.fireandforget;

import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Consumer;

public final class BackgroundTasks implements AutoCloseable {
    private final Consumer<Throwable> onFailure;
    private final ExecutorService bookkeeper = Executors.newSingleThreadExecutor();
    private int running;
    private boolean isClosed;
    private final CountDownLatch drained = new CountDownLatch(1);

    public BackgroundTasks(Consumer<Throwable> onFailure) {
        this.onFailure = onFailure;
    }

    public <T> Future<T> start(Callable<T> task) {
        FutureTask<T> handle = new FutureTask<>(task);
        boolean isOpen = ask(() -> {
            if (!isClosed) {
                running++;
            }
            return !isClosed;
        });
        if (!isOpen) {
            throw new RejectedExecutionException("closed");
        }
        new Thread(() -> {
                    handle.run();
                    bookkeeper.execute(() -> ended(handle));
                })
                .start();
        return handle;
    }

    private void ended(Future<?> handle) {
        running--;
        try {
            handle.get();
        } catch (ExecutionException failed) {
            try {
                onFailure.accept(failed.getCause());
            } catch (Throwable ignored) {
                // The reporter's own trouble.
            }
        } catch (CancellationException | InterruptedException cancelled) {
            // No failure.
        }
        endIfDrained();
    }

    private void endIfDrained() {
        if (isClosed && running == 0) {
            bookkeeper.shutdown();
            drained.countDown();
        }
    }

    public int running() {
        return drained.getCount() == 0 ? 0 : ask(() -> running);
    }

    @Override
    public void close() {
        if (drained.getCount() == 0) {
            return;
        }
        ask(() -> {
            isClosed = true;
            endIfDrained();
            return null;
        });
        try {
            drained.await();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private <T> T ask(Callable<T> question) {
        try {
            return bookkeeper.submit(question).get();
        } catch (ExecutionException | InterruptedException failed) {
            throw new IllegalStateException(failed);
        }
    }
}
