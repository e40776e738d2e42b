package grader.tasks;

import grader.calls.AttemptThreads;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

/** A thread that uses the attempt as the main thread of a program would: a step after the other. */
final class Caller {
    /** How long it may take to end once nothing holds it, in milliseconds. */
    private static final long GRACE = 50;

    private final BlockingQueue<Step<?>> steps = new LinkedBlockingQueue<>();
    private final Thread thread = AttemptThreads.caller("caller", this::run);
    private volatile Step<?> last;
    private volatile boolean isEnded;

    Caller() {
        thread.start();
    }

    private void run() {
        while (!isEnded) {
            try {
                steps.take().run();
            } catch (InterruptedException leftByTheAttempt) {
                continue;
            }
        }
    }

    void perform(Step<?> step) {
        last = step;
        steps.add(step);
    }

    /** Whether it has no step to do. */
    boolean isIdle() {
        return last == null || last.isOver();
    }

    boolean is(Thread other) {
        return thread == other;
    }

    /** Ends it, after its step if that comes back. */
    void end() {
        isEnded = true;
        thread.interrupt();
        try {
            thread.join(GRACE);
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
    }

    /** Whether it still runs, and heeds no interrupt. */
    boolean isRunaway() {
        return thread.getState() == Thread.State.RUNNABLE;
    }
}
