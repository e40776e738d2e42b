package grader.tasks;

import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;

/** A simulated task to be run in the background. It gives its own name, and keeps a record of what becomes of it. */
public final class Task implements Callable<String> {
    private final String name;
    private final Work work;
    private final Tasks tasks;
    private final AtomicInteger started = new AtomicInteger();
    private final AtomicInteger ended = new AtomicInteger();
    private volatile Thread thread;
    private volatile boolean isFinished;
    private volatile boolean isInterrupted;

    Task(String name, Work work, Tasks tasks) {
        this.name = name;
        this.work = work;
        this.tasks = tasks;
    }

    @Override
    public String call() throws Exception {
        thread = Thread.currentThread();
        started.incrementAndGet();
        tasks.happened();
        try {
            work.await();
            isFinished = true;
            return name;
        } catch (InterruptedException interrupted) {
            isInterrupted = true;
            throw interrupted;
        } finally {
            ended.incrementAndGet();
            tasks.happened();
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

    /** Whether it came to its own end: neither a failure nor an interrupt ended it. */
    public boolean isFinished() {
        return isFinished;
    }

    /** Whether its thread was interrupted while it ran. */
    public boolean isInterrupted() {
        return isInterrupted;
    }

    /** The thread that ran it, null if it has not started. */
    Thread thread() {
        return thread;
    }
}
