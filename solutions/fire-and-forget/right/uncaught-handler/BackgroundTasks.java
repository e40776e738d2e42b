// Style: a thread for each task, which dies of the failure; its uncaught-exception handler is the reporter.
package katas.fireandforget;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

public final class BackgroundTasks implements AutoCloseable {
    private final AtomicInteger inFlight = new AtomicInteger();
    private final Set<Thread> threads = new HashSet<>();
    private final Consumer<Throwable> onFailure;
    private boolean closed;

    public BackgroundTasks(Consumer<Throwable> onFailure) {
        this.onFailure = onFailure;
    }

    private static final class Keeping<T> extends FutureTask<T> {
        private Throwable thrown; // only ever touched by the thread that runs it

        Keeping(Callable<T> task) {
            super(task);
        }

        @Override
        protected void setException(Throwable t) {
            thrown = t;
            super.setException(t);
        }
    }

    public synchronized <T> Future<T> start(Callable<T> task) {
        if (closed) {
            throw new RejectedExecutionException("closed");
        }
        Keeping<T> handle = new Keeping<>(task);
        Thread thread = new Thread(() -> {
            handle.run();
            inFlight.decrementAndGet();
            if (handle.thrown != null && !handle.isCancelled()) {
                BackgroundTasks.<RuntimeException>die(handle.thrown);
            }
        });
        // what a handler throws is ignored by the virtual machine
        thread.setUncaughtExceptionHandler((t, failure) -> onFailure.accept(failure));
        threads.removeIf(t -> !t.isAlive());
        inFlight.incrementAndGet();
        try {
            thread.start();
        } catch (Throwable t) {
            inFlight.decrementAndGet();
            throw t;
        }
        threads.add(thread);
        return handle;
    }

    @SuppressWarnings("unchecked")
    private static <X extends Throwable> void die(Throwable t) throws X {
        throw (X) t;
    }

    public int running() {
        return inFlight.get();
    }

    @Override
    public void close() {
        Set<Thread> last;
        synchronized (this) {
            closed = true;
            last = new HashSet<>(threads);
            threads.clear();
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
}
