// Style: an ExecutorCompletionService, and one thread that takes what has ended and reports what has failed.
package katas.fireandforget;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletionService;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

public final class BackgroundTasks implements AutoCloseable {
    private final ExecutorService executor = Executors.newCachedThreadPool();
    private final BlockingQueue<Future<Object>> ended = new LinkedBlockingQueue<>();
    private final CompletionService<Object> tasks = new ExecutorCompletionService<>(executor, ended);
    private final AtomicInteger running = new AtomicInteger();
    private final Thread reporting;

    public BackgroundTasks(Consumer<Throwable> onFailure) {
        reporting = new Thread(() -> report(onFailure), "reporting");
        reporting.start();
    }

    @SuppressWarnings("unchecked")
    public <T> Future<T> start(Callable<T> task) {
        running.incrementAndGet();
        try {
            return (Future<T>) tasks.submit((Callable<Object>) task);
        } catch (RejectedExecutionException closed) {
            running.decrementAndGet();
            throw closed;
        }
    }

    private void report(Consumer<Throwable> onFailure) {
        while (!executor.isTerminated() || !ended.isEmpty()) {
            try {
                Future<Object> task = ended.take();
                running.decrementAndGet();
                task.get();
            } catch (ExecutionException failed) {
                tell(onFailure, failed.getCause());
            } catch (CancellationException | InterruptedException cancelled) {
                // No failure, or the end.
            }
        }
    }

    private static void tell(Consumer<Throwable> onFailure, Throwable failure) {
        try {
            onFailure.accept(failure);
        } catch (Throwable ignored) {
            // The reporter's own trouble.
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
            reporting.interrupt();
            reporting.join();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
