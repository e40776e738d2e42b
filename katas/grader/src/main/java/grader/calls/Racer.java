package grader.calls;

import static java.util.concurrent.TimeUnit.MICROSECONDS;
import static java.util.concurrent.TimeUnit.MILLISECONDS;

import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;

/** A thread that runs in the heats it is chosen for: those that find it running. */
final class Racer {
    /** Between heats it leaves its processor to the threads of the attempt, and looks now and then. */
    private static final long AGAIN = MILLISECONDS.toNanos(5);
    /** But so long it stays for the next: on a busy machine it may be long before it has a processor again. */
    private static final long STAY = MICROSECONDS.toNanos(100);

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
            long lastHeat = System.nanoTime() - STAY;
            while (!isOver && (current.get() != null || System.nanoTime() - lastHeat < STAY)) {
                partner.answer();
                Heat heat = current.get();
                if (heat != null && heat.isAgainst(this)) {
                    heat.runAway();
                    lastHeat = System.nanoTime();
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
