// Style: each task is a reader of a StampedLock; close() is its writer, which never lets go.
package katas.fireandforget;

import java.util.Collection;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.locks.StampedLock;
import java.util.function.Consumer;

public final class BackgroundTasks implements AutoCloseable {
    private final StampedLock gate = new StampedLock();
    private final Set<Thread> threads = ConcurrentHashMap.newKeySet();
    private final Consumer<Throwable> onFailure;

    public BackgroundTasks(Consumer<Throwable> onFailure) {
        this.onFailure = Objects.requireNonNull(onFailure);
    }

    public <T> Future<T> start(Callable<T> task) {
        Job<T> job = new Job<>(task);
        long stamp = gate.tryReadLock(); // 0 only when the writer, close(), is in
        if (stamp == 0) {
            throw new RejectedExecutionException("closed");
        }
        try {
            threads.removeIf(t -> t.getState() == Thread.State.TERMINATED);
            Thread thread = new Thread(() -> {
                try {
                    job.run();
                } finally {
                    gate.unlockRead(stamp);
                }
            });
            thread.setDaemon(false);
            threads.add(thread);
            thread.start();
        } catch (Throwable t) {
            gate.unlockRead(stamp);
            throw t;
        }
        return job;
    }

    public int running() {
        return gate.getReadLockCount();
    }

    @Override
    public synchronized void close() {
        if (!gate.isWriteLocked()) {
            gate.writeLock();
        }
        joinAll(threads);
        threads.clear();
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

    /** Ends once; tells the reporter, on the thread that ended it, if the task threw. */
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
                try {
                    onFailure.accept(failed.getCause());
                } catch (Throwable ignored) {
                    // a broken reporter is its own problem
                }
            } catch (InterruptedException | CancellationException impossible) {
                // it is done, and not cancelled
            }
        }
    }
}
