// Misconception: 256 slots, used in turn, are enough for what is in flight.
// Fails: 8
package katas.fireandforget;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.Consumer;

public final class BackgroundTasks implements AutoCloseable {
    private static final int SLOTS = 256;
    private final Consumer<Throwable> onFailure;
    private final AtomicReferenceArray<Thread> inFlight = new AtomicReferenceArray<>(SLOTS);
    private final AtomicInteger ticket = new AtomicInteger();
    private volatile boolean closed;

    public BackgroundTasks(Consumer<Throwable> onFailure) {
        this.onFailure = onFailure;
    }

    public <T> Future<T> start(Callable<T> task) {
        if (closed) {
            throw new RejectedExecutionException("closed");
        }
        Job<T> job = new Job<>(task);
        int slot = ticket.getAndIncrement() & (SLOTS - 1);
        Thread thread = new Thread(
                () -> {
                    try {
                        job.run();
                    } finally {
                        inFlight.compareAndSet(slot, Thread.currentThread(), null);
                    }
                },
                "background");
        thread.setDaemon(true);
        inFlight.set(slot, thread);
        thread.start();
        return job;
    }

    public int running() {
        int n = 0;
        for (int i = 0; i < SLOTS; i++) {
            if (inFlight.get(i) != null) {
                n++;
            }
        }
        return n;
    }

    @Override
    public void close() {
        closed = true;
        List<Thread> last = new ArrayList<>();
        for (int i = 0; i < SLOTS; i++) {
            Thread thread = inFlight.get(i);
            if (thread != null) {
                last.add(thread);
            }
        }
        joinAll(last);
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
