// Style: a virtual thread for each task, kept in a set; close() shuts the gate and joins them all.
// JDK: 21
package katas.fireandforget;

import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Consumer;

public final class BackgroundTasks implements AutoCloseable {
    private final Consumer<Throwable> onFailure;
    private final AtomicInteger running = new AtomicInteger();
    private final ReentrantReadWriteLock gate = new ReentrantReadWriteLock();
    private final Set<Thread> threads = ConcurrentHashMap.newKeySet();
    private boolean isClosed;

    public BackgroundTasks(Consumer<Throwable> onFailure) {
        this.onFailure = onFailure;
    }

    public <T> Future<T> start(Callable<T> task) {
        gate.readLock().lock();
        try {
            if (isClosed) {
                throw new RejectedExecutionException("closed");
            }
            FutureTask<T> handle = new FutureTask<>(task);
            running.incrementAndGet();
            Thread thread = Thread.ofVirtual().unstarted(() -> run(handle));
            threads.add(thread);
            thread.start();
            return handle;
        } finally {
            gate.readLock().unlock();
        }
    }

    private void run(FutureTask<?> handle) {
        try {
            handle.run();
            handle.get();
        } catch (ExecutionException failed) {
            report(failed.getCause());
        } catch (CancellationException | InterruptedException cancelled) {
            // No failure.
        } finally {
            running.decrementAndGet();
            threads.remove(Thread.currentThread());
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
        return running.get();
    }

    @Override
    public void close() {
        gate.writeLock().lock();
        try {
            isClosed = true;
        } finally {
            gate.writeLock().unlock();
        }
        for (Thread thread : List.copyOf(threads)) {
            try {
                thread.join();
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }
}
