// Misconception: a result that is null is not there yet: get() waits on.
// Fails: 2
package katas.fireandforget;

import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;

public final class BackgroundTasks implements AutoCloseable {
    private final Consumer<Throwable> onFailure;
    private final Set<Handle<?>> inFlight = ConcurrentHashMap.newKeySet();
    private volatile boolean closed;

    public BackgroundTasks(Consumer<Throwable> onFailure) {
        this.onFailure = onFailure;
    }

    private final class Handle<T> implements Future<T> {
        private final Callable<T> task;
        private final Thread thread = new Thread(this::run);
        T result;
        Throwable failure;
        boolean cancelled;
        boolean over;

        Handle(Callable<T> task) {
            this.task = task;
        }

        void run() {
            T given = null;
            Throwable thrown = null;
            try {
                given = task.call();
            } catch (Throwable any) {
                thrown = any;
            }
            boolean tell;
            synchronized (this) {
                tell = thrown != null && !cancelled;
                result = given;
                failure = thrown;
                over = true;
                notifyAll();
            }
            inFlight.remove(this);
            if (tell) {
                try {
                    onFailure.accept(thrown);
                } catch (Throwable ignored) {
                }
            }
        }

        @Override
        public synchronized boolean cancel(boolean mayInterrupt) {
            if (over || cancelled) {
                return false;
            }
            cancelled = true;
            if (mayInterrupt) {
                thread.interrupt();
            }
            notifyAll();
            return true;
        }

        @Override
        public synchronized boolean isCancelled() {
            return cancelled;
        }

        @Override
        public synchronized boolean isDone() {
            return over || cancelled;
        }

        @Override
        public synchronized T get() throws InterruptedException, ExecutionException {
            while (result == null && failure == null && !cancelled) {
                wait();
            }
            if (cancelled) {
                throw new CancellationException();
            }
            if (failure != null) {
                throw new ExecutionException(failure);
            }
            return result;
        }

        @Override
        public synchronized T get(long timeout, TimeUnit unit)
                throws InterruptedException, ExecutionException, TimeoutException {
            long deadline = System.nanoTime() + unit.toNanos(timeout);
            while (!isDone()) {
                long left = deadline - System.nanoTime();
                if (left <= 0) {
                    throw new TimeoutException();
                }
                TimeUnit.NANOSECONDS.timedWait(this, left);
            }
            return get();
        }
    }

    public <T> Future<T> start(Callable<T> task) {
        if (closed) {
            throw new RejectedExecutionException("closed");
        }
        Handle<T> handle = new Handle<>(task);
        inFlight.add(handle);
        handle.thread.start();
        return handle;
    }

    public int running() {
        return inFlight.size();
    }

    @Override
    public void close() {
        closed = true;
        for (Handle<?> handle : inFlight) {
            try {
                handle.thread.join();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
