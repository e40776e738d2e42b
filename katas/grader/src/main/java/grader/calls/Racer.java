package grader.calls;

import static java.util.concurrent.TimeUnit.MILLISECONDS;

import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;

/** A thread that runs in the heats it is chosen for: those that find it running. */
final class Racer {
    /** Between heats it leaves its processor to the threads of the attempt, and looks now and then. */
    private static final long AGAIN = MILLISECONDS.toNanos(5);

    private final Partner partner = new Partner();
    private final Supplier<Heat> current;
    private final Thread thread;
    private volatile boolean isOver;

    /** @param current the heat under way, or null */
    Racer(Supplier<Heat> current) {
        this.current = current;
        this.thread = AttemptThreads.startOwn("racer", this::run);
    }

    private void run() {
        while (!isOver) {
            LockSupport.parkNanos(this, AGAIN);
            Heat heat = current.get();
            while (heat != null && heat == current.get() && !isOver) {
                partner.answer();
                if (heat.isAgainst(this)) {
                    heat.runAway();
                    heat = null;
                }
            }
        }
    }

    void wake() {
        LockSupport.unpark(thread);
    }

    /** Whether it is running at this very moment. */
    boolean isRunning() {
        return partner.answers();
    }

    void retire() {
        isOver = true;
        wake();
    }
}
