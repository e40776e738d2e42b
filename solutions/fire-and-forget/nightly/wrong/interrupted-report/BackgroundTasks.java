// Misconception: put() on a queue without a limit never throws.
// Fails: 6
package katas.fireandforget;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

public final class BackgroundTasks implements AutoCloseable {
    private static final Throwable END = new Throwable("end of reports");
    private final Consumer<Throwable> onFailure;
    private final Set<Thread> threads = new HashSet<>();
    private final AtomicInteger inFlight = new AtomicInteger();
    private boolean closed;
    private final BlockingQueue<Throwable> reports = new LinkedBlockingQueue<>();
    private final Thread reporter = new Thread(this::deliver, "background-reports");

    public BackgroundTasks(Consumer<Throwable> onFailure) {
        this.onFailure = onFailure;
        reporter.setDaemon(true);
        reporter.start();
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
        endReports();
    }

    private void endReports() {
        boolean interrupted = false;
        while (reporter.isAlive()) {
            try {
                reports.put(END);
                reporter.join();
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
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
                try {
                    reports.put(failed.getCause());
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
            } catch (InterruptedException impossible) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private void deliver() {
        for (; ; ) {
            try {
                Throwable failure = reports.take();
                if (failure == END) {
                    return;
                }
                onFailure.accept(failure);
            } catch (Throwable broken) {
                // next one
            }
        }
    }
}
