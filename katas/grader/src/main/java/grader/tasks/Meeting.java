package grader.tasks;

import static java.util.concurrent.TimeUnit.MICROSECONDS;
import static java.util.concurrent.TimeUnit.MILLISECONDS;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/**
 * Where threads wait for one another by spinning, round after round, and go on at the same instant: one that a barrier
 * has to wake comes too late to race. Who comes alone goes on alone, in the end.
 */
final class Meeting {
    private static final long BOUND = MILLISECONDS.toNanos(20);
    private static final long PAUSE = MICROSECONDS.toNanos(20);
    /** So many lags are tried, one after another. */
    private static final int LAGS = 10;
    /** So many are missed before it is given up, if none has ever taken place. */
    private static final int MISSES = 8;

    private static final boolean IS_ALONE = Runtime.getRuntime().availableProcessors() == 1;

    private final int size;
    private final AtomicInteger arrived = new AtomicInteger();
    private final AtomicInteger missed = new AtomicInteger();
    private volatile boolean hasTakenPlace;

    Meeting(int size) {
        this.size = size;
    }

    /** Waits, and keeps its processor meanwhile, until all have come for this round; the first is round 1. */
    void meet(int round) {
        if (arrived.incrementAndGet() == round * size) {
            lag(round);
        }
        long deadline = System.nanoTime() + BOUND;
        while (!isComplete(round)) {
            Thread.onSpinWait();
            if (IS_ALONE) {
                Thread.yield();
            }
            if (isMissed(deadline)) {
                return;
            }
        }
        hasTakenPlace = true;
    }

    /** The last to come is ahead of those that have yet to see it, by a time that nobody knows. */
    private static void lag(int round) {
        for (int i = round % LAGS; i > 0; i--) {
            Thread.onSpinWait();
        }
    }

    /** Waits until all have come for this round without being one of them, and lets others have the processor. */
    void await(int round) {
        long deadline = System.nanoTime() + BOUND;
        while (!isComplete(round) && !isMissed(deadline)) {
            LockSupport.parkNanos(PAUSE);
        }
    }

    private boolean isMissed(long deadline) {
        if (System.nanoTime() < deadline) {
            return false;
        }
        missed.incrementAndGet();
        return true;
    }

    private boolean isComplete(int round) {
        return arrived.get() >= round * size || !hasTakenPlace && missed.get() >= MISSES;
    }
}
