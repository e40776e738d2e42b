package grader.calls;

import static java.util.concurrent.TimeUnit.MICROSECONDS;

import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;

/** A thread that runs in the heats it is chosen for: those that find it running. */
final class Racer {
    /** So long it stays for the next heat: on a busy machine it may be long before it has a processor again. */
    private static final long STAY = MICROSECONDS.toNanos(100);

    private final Partner partner = new Partner();
    private final Supplier<Heat> current;
    private final Thread thread;
    private volatile boolean isOver;

    /** @param current the heat under way, or null */
    Racer(Supplier<Heat> current) {
        this.current = current;
        // In sight, as it runs what the attempt has made of a call: who waits for a lock that it holds is not still.
        this.thread = AttemptThreads.startOwn("racer", () -> AttemptThreads.runInSight(this::run));
    }

    private void run() {
        while (!isOver) {
            LockSupport.park(this);
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
