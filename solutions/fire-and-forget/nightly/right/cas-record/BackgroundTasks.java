// Style: the state is one immutable record, changed by compare-and-set; close() parks until nothing is in flight.
package katas.fireandforget;

import java.util.Comparator;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;

public final class BackgroundTasks implements AutoCloseable {
    private record State(int inFlight, boolean closed) {}

    private final AtomicReference<State> state = new AtomicReference<>(new State(0, false));
    private final ConcurrentMap<Thread, Boolean> threads =
            new ConcurrentSkipListMap<>(Comparator.comparingLong(Thread::getId));
    private final Queue<Thread> closers = new ConcurrentLinkedQueue<>();
    private final Consumer<Throwable> onFailure;

    public BackgroundTasks(Consumer<Throwable> onFailure) {
        this.onFailure = onFailure;
    }

    @Override
    public void close() {
        state.updateAndGet(s -> new State(s.inFlight(), true));
        Thread me = Thread.currentThread();
        closers.add(me);
        boolean interrupted = false;
        while (state.get().inFlight() > 0) {
            LockSupport.parkNanos(this, 50_000_000);
            interrupted |= Thread.interrupted(); // or park would not park again
        }
        closers.remove(me);
        for (Thread thread : threads.keySet()) {
            while (thread.isAlive() && thread != me) {
                try {
                    thread.join();
                } catch (InterruptedException e) {
                    interrupted = true;
                }
            }
        }
        if (interrupted) {
            me.interrupt();
        }
    }

    public int running() {
        return state.get().inFlight();
    }

    public <T> Future<T> start(Callable<T> task) {
        Objects.requireNonNull(task);
        State before = state.getAndUpdate(s -> s.closed() ? s : new State(s.inFlight() + 1, false));
        if (before.closed()) {
            throw new RejectedExecutionException("closed");
        }
        Outcome<T> outcome = new Outcome<>();
        FutureTask<T> handle = new FutureTask<>(() -> outcome.of(task));
        boolean begun = false;
        try {
            Thread thread = new Thread(() -> live(handle, outcome));
            threads.keySet().removeIf(t -> t.getState() == Thread.State.TERMINATED);
            threads.put(thread, true);
            thread.start();
            begun = true;
        } finally {
            if (!begun) {
                ended();
            }
        }
        return handle;
    }

    private void live(FutureTask<?> handle, Outcome<?> outcome) {
        try {
            handle.run();
        } finally {
            ended();
        }
        Throwable failure = outcome.failure;
        if (failure != null && !handle.isCancelled()) {
            try {
                onFailure.accept(failure);
            } catch (Throwable ignored) {
                // told, that is all
            }
        }
    }

    private void ended() {
        if (state.updateAndGet(s -> new State(s.inFlight() - 1, s.closed())).inFlight() == 0) {
            closers.forEach(LockSupport::unpark);
        }
    }

    private static final class Outcome<T> {
        private Throwable failure;

        T of(Callable<T> task) throws Exception {
            try {
                return task.call();
            } catch (Throwable t) {
                failure = t;
                throw t;
            }
        }
    }
}
