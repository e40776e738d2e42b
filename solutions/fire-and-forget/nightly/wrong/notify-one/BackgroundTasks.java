// Misconception: a result has one reader, so one notify() will do.
// Fails: 2
package katas.fireandforget;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
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
        Handle<T> handle = new Handle<>(task);
        synchronized (threads) {
            if (closed) {
                throw new RejectedExecutionException("closed");
            }
            threads.removeIf(t -> !t.isAlive());
            inFlight.incrementAndGet();
            handle.thread.start();
            threads.add(handle.thread);
        }
        return handle;
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

    private final class Handle<T> implements Future<T> {
        private final Thread thread;
        private boolean running = true;
        private boolean done;
        private boolean cancelled;
        private T value;
        private Throwable failure;

        Handle(Callable<T> task) {
            thread = new Thread(() -> run(task), "background");
        }

        private void run(Callable<T> task) {
            T result = null;
            Throwable thrown = null;
            try {
                if (!isCancelled()) {
                    result = task.call();
                }
            } catch (Throwable t) {
                thrown = t;
            }
            inFlight.decrementAndGet();
            synchronized (this) {
                running = false;
                if (cancelled) {
                    return;
                }
                done = true;
                value = result;
                failure = thrown;
                notify();
            }
            if (thrown != null) {
                report(thrown);
            }
        }

        @Override
        public synchronized boolean cancel(boolean mayInterrupt) {
            if (done) {
                return false;
            }
            done = true;
            cancelled = true;
            if (mayInterrupt && running) {
                thread.interrupt();
            }
            notify();
            return true;
        }

        @Override
        public synchronized boolean isCancelled() {
            return cancelled;
        }

        @Override
        public synchronized boolean isDone() {
            return done;
        }

        @Override
        public synchronized T get() throws InterruptedException, ExecutionException {
            while (!done) {
                wait();
            }
            return outcome();
        }

        @Override
        public synchronized T get(long timeout, TimeUnit unit)
                throws InterruptedException, ExecutionException, TimeoutException {
            long deadline = System.nanoTime() + unit.toNanos(timeout);
            while (!done) {
                long left = deadline - System.nanoTime();
                if (left <= 0) {
                    throw new TimeoutException();
                }
                wait(left / 1_000_000 + 1);
            }
            return outcome();
        }

        private T outcome() throws ExecutionException {
            if (cancelled) {
                throw new CancellationException();
            }
            if (failure != null) {
                throw new ExecutionException(failure);
            }
            return value;
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
