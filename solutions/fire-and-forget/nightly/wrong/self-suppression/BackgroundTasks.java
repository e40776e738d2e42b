// Misconception: what the reporter throws can always be added to the failure as a suppressed one.
// Fails: 8
package katas.fireandforget;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
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
                        job.run();
                        finished(job);
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

    private void finished(Job<?> job) {
        Throwable failure = job.failure;
        if (failure != null && !job.isCancelled()) {
            try {
                onFailure.accept(failure);
            } catch (Throwable broken) {
                failure.addSuppressed(broken); // keep both
            }
        }
        inFlight.decrementAndGet();
    }

    private static final class Job<T> extends FutureTask<T> {
        private Throwable failure;

        Job(Callable<T> task) {
            super(task);
        }

        @Override
        protected void setException(Throwable t) {
            failure = t;
            super.setException(t);
        }
    }
}
