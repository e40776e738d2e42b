// Misconception: an interrupt is of use to a thread that waits, and to no other.
// Fails: 11
package katas.fireandforget;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

public final class BackgroundTasks implements AutoCloseable {
    private final Consumer<Throwable> onFailure;
    private final Set<Thread> threads = new HashSet<>();
    private final AtomicInteger inFlight = new AtomicInteger();
    private boolean closed;

    public BackgroundTasks(Consumer<Throwable> onFailure) {
        this.onFailure = onFailure;
    }

    public <T> Future<T> start(Callable<T> task) {
        Job<T> job = new Job<>(task);
        synchronized (threads) {
            if (closed) {
                throw new RejectedExecutionException("closed");
            }
            threads.removeIf(t -> !t.isAlive());
            inFlight.incrementAndGet();
            Thread thread = new Thread(
                    () -> {
                        try {
                            job.run();
                        } finally {
                            inFlight.decrementAndGet();
                        }
                    },
                    "background");
            thread.start();
            threads.add(thread);
        }
        return job;
    }

    public int running() {
        return inFlight.get();
    }

    @Override
    public void close() {
        List<Thread> last;
        synchronized (threads) {
            closed = true;
            last = new ArrayList<>(threads);
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
        private volatile Thread runner;

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

        @Override
        public void run() {
            runner = Thread.currentThread();
            try {
                super.run();
            } finally {
                synchronized (this) {
                    runner = null;
                }
            }
        }

        @Override
        public boolean cancel(boolean mayInterrupt) {
            boolean cancelled = super.cancel(false);
            if (cancelled && mayInterrupt) {
                synchronized (this) {
                    Thread thread = runner;
                    if (thread != null) {
                        switch (thread.getState()) {
                            case WAITING, TIMED_WAITING, BLOCKED -> thread.interrupt();
                            default -> {} // it is not waiting for anything: let it see isCancelled
                        }
                    }
                }
            }
            return cancelled;
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
