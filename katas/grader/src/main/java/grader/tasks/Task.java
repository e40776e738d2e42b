package grader.tasks;

import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;

/** A simulated task to be run in the background, which keeps a record of what becomes of it. */
public final class Task implements Callable<String> {
    private final String name;
    private final Work work;
    private final Outcome outcome;
    private final Tasks tasks;
    private final AtomicInteger started = new AtomicInteger();
    private final AtomicInteger ended = new AtomicInteger();
    private volatile Thread thread;
    private volatile long finished;
    private volatile boolean isFinished;
    private volatile boolean isInterrupted;

    /** What comes of it once its work is done: what it gives, or else what it throws. */
    record Outcome(String result, Throwable failure) {
        String get() {
            if (failure != null) {
                throw Outcome.<RuntimeException>unchecked(failure);
            }
            return result;
        }

        @SuppressWarnings("unchecked")
        private static <E extends Throwable> E unchecked(Throwable failure) throws E {
            throw (E) failure;
        }
    }

    Task(String name, Work work, Outcome outcome, Tasks tasks) {
        this.name = name;
        this.work = work;
        this.outcome = outcome;
        this.tasks = tasks;
    }

    @Override
    public String call() throws Exception {
        thread = Thread.currentThread();
        started.incrementAndGet();
        tasks.happened();
        try {
            doTheWork();
            finished = System.nanoTime();
            isFinished = true;
            return outcome.get();
        } finally {
            ended.incrementAndGet();
            tasks.happened();
        }
    }

    private void doTheWork() throws Exception {
        try {
            work.await();
        } catch (InterruptedException interrupted) {
            isInterrupted = true;
            throw interrupted;
        }
    }

    /** Lets it end, if it is held. */
    public void release() {
        work.release();
    }

    public String name() {
        return name;
    }

    /** The scene that it belongs to. */
    public Tasks tasks() {
        return tasks;
    }

    public boolean hasStarted() {
        return started.get() > 0;
    }

    /** Whether it has started, and nothing has ended it. */
    public boolean isRunning() {
        return started.get() > ended.get();
    }

    /** Whether it came to its own end, be that a failure: no interrupt ended it. */
    public boolean isFinished() {
        return isFinished;
    }

    /** When it came to its own end, by {@link System#nanoTime()}, if it did. */
    long finished() {
        return finished;
    }

    /** Whether its thread was interrupted while it ran. */
    public boolean isInterrupted() {
        return isInterrupted;
    }

    /** Whether nothing has ended it, be it that it has not started. */
    boolean isLeft() {
        return !isFinished && !isInterrupted;
    }

    /** What it fails with when it comes to its own end, or null. */
    Throwable failure() {
        return outcome.failure();
    }

    /** The thread that ran it, null if it has not started. */
    Thread thread() {
        return thread;
    }
}
