package grader.http;

import static java.util.concurrent.TimeUnit.MILLISECONDS;

import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/**
 * How the referee waits for what really takes time: in rounds of a millisecond or so, that take longer on a machine that
 * is busy. Bounds are far beyond what a right answer needs.
 */
final class Patience {
    private static final long ROUND = MILLISECONDS.toNanos(1);
    /** Rounds take so many times as long at the most. */
    private static final int SLOWEST = 3;
    /** The server keeps nobody waiting for longer: a request gives up after 2 s. */
    private static final long LONGEST_HOLD = MILLISECONDS.toNanos(1_400);

    private Patience() {}

    /** Waits until the condition is true, for so many rounds at the most, and says whether it is. */
    static boolean until(BooleanSupplier condition, int rounds) {
        long deadline = System.nanoTime() + SLOWEST * rounds * ROUND;
        for (int round = 0; round < rounds && System.nanoTime() < deadline && !condition.getAsBoolean(); round++) {
            rest(1);
        }
        return condition.getAsBoolean();
    }

    /** The same while the server holds its answers: for no longer than a request puts up with that. */
    static boolean whileHeld(BooleanSupplier condition, Scene scene, int rounds) {
        until(() -> condition.getAsBoolean() || scene.arrivals() > 0, rounds);
        long start = System.nanoTime();
        until(() -> condition.getAsBoolean() || System.nanoTime() - start > LONGEST_HOLD, rounds);
        return condition.getAsBoolean();
    }

    /**
     * Waits until so many requests have arrived, or no more come.
     *
     * @param rounds how long nothing has to come for that to be believed
     */
    static boolean untilArrived(int count, Scene scene, int rounds) {
        until(() -> scene.arrivals() > 0, 10 * rounds);
        long start = System.nanoTime();
        int seen = scene.arrivals();
        for (int quiet = 0; seen < count && quiet < rounds && System.nanoTime() - start < LONGEST_HOLD; quiet++) {
            rest(1);
            int now = scene.arrivals();
            quiet = now == seen ? quiet : -1;
            seen = now;
        }
        return seen >= count;
    }

    static void rest(int rounds) {
        for (int round = 0; round < rounds; round++) {
            LockSupport.parkNanos(ROUND);
            if (Thread.interrupted()) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("the check was ended while it waited for the attempt");
            }
        }
    }
}
