// Misconception: whoever restores the interrupt has done all there is to do about it.
// Fails: 2
package katas.fireandforget;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
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
    private static final Runnable END = () -> {};
    private final Consumer<Throwable> onFailure;
    private final BlockingQueue<Runnable> inbox = new LinkedBlockingQueue<>();
    private final AtomicInteger inFlight = new AtomicInteger();
    private final Thread dispatcher = new Thread(this::dispatch, "background-dispatcher");
    private boolean closed;

    public BackgroundTasks(Consumer<Throwable> onFailure) {
        this.onFailure = onFailure;
        dispatcher.setDaemon(true);
        dispatcher.start();
    }

    private void dispatch() {
        List<Thread> threads = new ArrayList<>();
        for (; ; ) {
            try {
                Runnable job = inbox.take();
                if (job == END) {
                    break;
                }
                threads.removeIf(t -> !t.isAlive());
                Thread thread = new Thread(job, "background");
                thread.start();
                threads.add(thread);
            } catch (InterruptedException e) {
                // not for us
            }
        }
        joinAll(threads);
    }

    public synchronized <T> Future<T> start(Callable<T> task) {
        if (closed) {
            throw new RejectedExecutionException("closed");
        }
        Job<T> job = new Job<>(task);
        inFlight.incrementAndGet();
        try {
            inbox.put(() -> {
                try {
                    job.run();
                } finally {
                    inFlight.decrementAndGet();
                }
            });
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return job;
    }

    public int running() {
        return inFlight.get();
    }

    @Override
    public synchronized void close() {
        if (!closed) {
            closed = true;
            inbox.add(END);
        }
        joinAll(List.of(dispatcher));
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
