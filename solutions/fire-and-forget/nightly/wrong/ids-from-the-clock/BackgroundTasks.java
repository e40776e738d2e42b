// Misconception: the clock gives each task an id of its own.
// Fails: 8
package katas.fireandforget;

import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

public final class BackgroundTasks implements AutoCloseable {
    private final ExecutorService pool =
            new ThreadPoolExecutor(0, Integer.MAX_VALUE, 1, TimeUnit.SECONDS, new SynchronousQueue<>());
    private final Map<Long, Callable<?>> registry = new ConcurrentHashMap<>();
    private final Consumer<Throwable> onFailure;

    public BackgroundTasks(Consumer<Throwable> onFailure) {
        this.onFailure = onFailure;
    }

    public <T> Future<T> start(Callable<T> task) {
        long id = System.currentTimeMillis();
        FutureTask<T> f = new FutureTask<>(task) {
            @Override
            protected void done() {
                registry.remove(id);
                if (isCancelled()) return;
                try {
                    get();
                } catch (ExecutionException e) {
                    try {
                        onFailure.accept(e.getCause());
                    } catch (Throwable ignored) {
                    }
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
            }
        };
        registry.put(id, task);
        try {
            pool.execute(f);
        } catch (RejectedExecutionException e) {
            registry.remove(id);
            throw e;
        }
        return f;
    }

    public int running() {
        return registry.size();
    }

    @Override
    public void close() {
        pool.shutdown();
        try {
            pool.awaitTermination(1, TimeUnit.DAYS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
