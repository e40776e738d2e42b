// Misconception: a handle can be registered once its task has been started.
// Fails: 8, 13
package katas.fireandforget;

import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

public final class BackgroundTasks implements AutoCloseable {
    private final ExecutorService executor = Executors.newCachedThreadPool();
    private final Set<Future<?>> running = ConcurrentHashMap.newKeySet();
    private final Consumer<Throwable> onFailure;

    public BackgroundTasks(Consumer<Throwable> onFailure) {
        this.onFailure = onFailure;
    }

    public <T> Future<T> start(Callable<T> task) {
        FutureTask<T> job = new FutureTask<>(task);
        executor.execute(() -> {
            job.run();
            running.remove(job);
            reportFailureOf(job);
        });
        running.add(job);
        return job;
    }

    private void reportFailureOf(Future<?> job) {
        try {
            job.get();
        } catch (ExecutionException failed) {
            report(failed.getCause());
        } catch (CancellationException | InterruptedException cancelled) {
            // No failure.
        }
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
        executor.shutdown();
        try {
            executor.awaitTermination(1, TimeUnit.HOURS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
