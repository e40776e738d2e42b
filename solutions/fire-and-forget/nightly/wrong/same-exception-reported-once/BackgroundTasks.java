// Misconception: once means once for each object, so of two tasks that fail with the same one only one is reported.
// a shared failed future) are two failures, and only one is reported.
// Fails: 6
package katas.fireandforget;

import java.util.Set;
import java.util.concurrent.*;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

public final class BackgroundTasks implements AutoCloseable {
    private final Consumer<Throwable> onFailure;
    private final AtomicInteger running = new AtomicInteger();
    private final Set<Throwable> reported = ConcurrentHashMap.newKeySet();
    private final ExecutorService pool = Executors.newCachedThreadPool(r -> {
        Thread t = new Thread(r);
        t.setDaemon(true);
        return t;
    });

    public BackgroundTasks(Consumer<Throwable> onFailure) {
        this.onFailure = onFailure;
    }

    public <T> Future<T> start(Callable<T> task) {
        FutureTask<T> job = new FutureTask<T>(task) {
            @Override
            protected void done() {
                running.decrementAndGet();
                if (isCancelled()) return;
                try {
                    get();
                } catch (ExecutionException e) {
                    reportOnce(e.getCause());
                } catch (InterruptedException e) {
                    throw new AssertionError(e);
                }
            }
        };
        running.incrementAndGet();
        try {
            pool.execute(job);
        } catch (RejectedExecutionException e) {
            running.decrementAndGet();
            throw e;
        }
        return job;
    }

    private void reportOnce(Throwable t) {
        try {
            if (reported.add(t)) {
                onFailure.accept(t);
            }
        } catch (Throwable ignored) {
        }
    }

    public int running() {
        return running.get();
    }

    @Override
    public void close() {
        pool.shutdown();
        boolean interrupted = false;
        while (!pool.isTerminated()) {
            try {
                pool.awaitTermination(1, TimeUnit.DAYS);
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) Thread.currentThread().interrupt();
    }
}
