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
    /** After so long whoever is awaited may be waiting for the very processor that is kept. */
    private static final long SPIN = MICROSECONDS.toNanos(50);

    /** So many lags are tried, one after another. */
    private static final int LAGS = 10;
    /** After so many in vain, and none that has ever taken place, nobody waits any longer than this. */
    private static final int MISSES = 8;

    private static final long GLANCE = MICROSECONDS.toNanos(200);

    private static final boolean IS_ALONE = Runtime.getRuntime().availableProcessors() == 1;

    private final int size;
    private final AtomicInteger arrived = new AtomicInteger();
    private final AtomicInteger missed = new AtomicInteger();
    private volatile boolean hasTakenPlace;

    Meeting(int size) {
        this.size = size;
    }

    /** Waits until all have come for this round, and keeps its processor for a while; the first is round 1. */
    void meet(int round) {
        if (arrived.incrementAndGet() >= round * size) {
            lag(round);
            return;
        }
        long start = System.nanoTime();
        while (!isComplete(round)) {
            Thread.onSpinWait();
            if (IS_ALONE || System.nanoTime() - start > SPIN) {
                Thread.yield();
            }
            if (isMissed(start)) {
                return;
            }
        }
        hasTakenPlace = true; // For who comes last it need not have: one thread may come for all, one after another.
    }

    /** The last to come is ahead of those that have yet to see it, by a time that nobody knows. */
    private static void lag(int round) {
        for (int i = round % LAGS; i > 0; i--) {
            Thread.onSpinWait();
        }
    }

    /** Waits until all have come for this round without being one of them, and lets others have the processor. */
    void await(int round) {
        long start = System.nanoTime();
        while (!isComplete(round) && !isMissed(start)) {
            LockSupport.parkNanos(PAUSE);
        }
    }

    private boolean isComplete(int round) {
        return arrived.get() >= round * size;
    }

    private boolean isMissed(long start) {
        boolean isHopeless = !hasTakenPlace && missed.get() >= MISSES;
        if (System.nanoTime() - start < (isHopeless ? GLANCE : BOUND)) {
            return false;
        }
        missed.incrementAndGet();
        return true;
    }
}
