package grader.http;

import static java.util.concurrent.TimeUnit.MILLISECONDS;
import static java.util.concurrent.TimeUnit.NANOSECONDS;

import grader.calls.AttemptCode;
import grader.calls.AttemptThreads;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

/**
 * A single thread that does one thing after another, and between them its heart beats. What holds the thread holds all
 * that waits for its turn, and shows as a beat that is late.
 */
final class EventLoop implements AutoCloseable {
    /** The time from one beat to the next. */
    private static final long PERIOD = MILLISECONDS.toNanos(10);

    private final BlockingQueue<Runnable> tasks = new LinkedBlockingQueue<>();
    private final Thread thread;
    private volatile long due = System.nanoTime() + PERIOD;
    private volatile long worst;
    private volatile boolean isOver;

    EventLoop(String name) {
        thread = AttemptThreads.startOwn(name, this::run);
    }

    void execute(Runnable task) {
        tasks.add(task);
    }

    private void run() {
        while (!isOver) {
            try {
                Runnable task = tasks.poll(due - System.nanoTime(), NANOSECONDS);
                if (task != null) {
                    task.run();
                }
            } catch (InterruptedException ended) {
                // Either it is over, or the attempt has interrupted the loop: that stops no loop.
            }
            long late = System.nanoTime() - due;
            if (late >= 0) {
                worst = Math.max(worst, late);
                due = System.nanoTime() + PERIOD;
            }
        }
    }

    /** How late the latest beat was, in milliseconds; one that is due counts too. */
    long lateness() {
        return NANOSECONDS.toMillis(Math.max(worst, System.nanoTime() - due));
    }

    /** The line of the attempt that the loop is at, as {@code File.java:7}. */
    Optional<String> whereabouts() {
        return AttemptCode.lineIn(thread.getStackTrace());
    }

    @Override
    public void close() {
        isOver = true;
        thread.interrupt();
    }
}
