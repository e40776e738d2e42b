// Misconception: while a worker is idle a task may be queued for it.
// Fails: 3
package katas.fireandforget;

import java.util.Collection;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

public final class BackgroundTasks implements AutoCloseable {
    private final Consumer<Throwable> onFailure;
    private final BlockingQueue<Runnable> queue = new LinkedBlockingQueue<>();
    private final AtomicInteger idle = new AtomicInteger();
    private final AtomicInteger inFlight = new AtomicInteger();
    private final Set<Thread> workers = ConcurrentHashMap.newKeySet();
    private volatile boolean closed;

    public BackgroundTasks(Consumer<Throwable> onFailure) {
        this.onFailure = onFailure;
    }

    public <T> Future<T> start(Callable<T> task) {
        if (closed) {
            throw new RejectedExecutionException("closed");
        }
        Job<T> job = new Job<>(task);
        inFlight.incrementAndGet();
        if (idle.get() > 0) {
            queue.add(job);
        } else {
            Thread worker = new Thread(() -> work(job), "background");
            worker.setDaemon(true);
            workers.add(worker);
            worker.start();
        }
        return job;
    }

    private void work(Runnable job) {
        for (; ; ) {
            try {
                job.run();
            } finally {
                Thread.interrupted();
                inFlight.decrementAndGet();
            }
            idle.incrementAndGet();
            try {
                do {
                    job = queue.poll(20, TimeUnit.MILLISECONDS);
                } while (job == null && !closed);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e); // nobody interrupts an idle worker
            } finally {
                idle.decrementAndGet();
            }
            if (job == null) {
                return;
            }
        }
    }

    public int running() {
        return inFlight.get();
    }

    @Override
    public void close() {
        closed = true;
        joinAll(workers);
    }

    private static void joinAll(Collection<Thread> threads) {
        boolean interrupted = false;
        for (Thread thread : threads) {
            while (thread != Thread.currentThread()) {
                try {
                    thread.join();
                    break;
                } catch (InterruptedException e) {
                    interrupted = true;
                }
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private final class Job<T> extends FutureTask<T> {
        Job(Callable<T> task) {
            super(task);
        }

        @Override
        protected void done() {
            if (isCancelled()) {
                return;
            }
            try {
                get();
            } catch (ExecutionException failed) {
                report(failed.getCause());
            } catch (InterruptedException impossible) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private void report(Throwable failure) {
        try {
            onFailure.accept(failure);
        } catch (Throwable broken) {
            // the reporter's own affair
        }
    }
}
