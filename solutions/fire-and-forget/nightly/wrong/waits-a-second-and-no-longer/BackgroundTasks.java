// Misconception: what is not done within a second is not worth waiting for.
// Fails: 9
package katas.fireandforget;

import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

public final class BackgroundTasks implements AutoCloseable {
    private final ExecutorService pool = Executors.newCachedThreadPool(r -> {
        Thread t = Executors.defaultThreadFactory().newThread(r);
        t.setDaemon(true);
        return t;
    });
    private final Set<Future<?>> open = ConcurrentHashMap.newKeySet();
    private final Consumer<Throwable> onFailure;

    public BackgroundTasks(Consumer<Throwable> onFailure) {
        this.onFailure = onFailure;
    }

    public <T> Future<T> start(Callable<T> task) {
        FutureTask<T> f = new FutureTask<>(task) {
            @Override
            protected void done() {
                open.remove(this);
                try {
                    if (!isCancelled()) get();
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
        open.add(f);
        try {
            pool.execute(f);
        } catch (RejectedExecutionException e) {
            open.remove(f);
            throw e;
        }
        return f;
    }

    public int running() {
        return open.size();
    }

    @Override
    public void close() {
        pool.shutdown();
        try {
            if (!pool.awaitTermination(1, TimeUnit.SECONDS)) {
                pool.shutdownNow();
                if (!pool.awaitTermination(1, TimeUnit.SECONDS)) System.err.println("Pool did not terminate");
            }
        } catch (InterruptedException e) {
            pool.shutdownNow();
            Thread.currentThread().interrupt();
        }
    }
}
