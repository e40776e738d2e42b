package grader.http;

import static java.util.concurrent.TimeUnit.MILLISECONDS;
import static java.util.concurrent.TimeUnit.SECONDS;

import grader.calls.Slowdown;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;

/**
 * How the referee waits for what really takes time: in rounds of a millisecond, of which there are more on a machine that is
 * busy. Bounds are far beyond what a right answer needs.
 */
final class Patience {
    private static final long ROUND = MILLISECONDS.toNanos(1);
    /** The server holds its answers for no longer where a request of the attempt's own making may give up after 2 s. */
    private static final long LONGEST_HOLD = MILLISECONDS.toNanos(1_400);
    /** It waits for no longer for requests that keep on coming. */
    private static final long LONGEST_ARRIVAL = SECONDS.toNanos(15);

    private Patience() {}

    /** Waits until the condition is true, for so many rounds at the most, and says whether it is. */
    static boolean until(BooleanSupplier condition, int rounds) {
        Slowdown slowdown = Slowdown.here();
        long start = System.nanoTime();
        while (!condition.getAsBoolean() && !slowdown.isOver(start, rounds * ROUND)) {
            rest(1);
        }
        return condition.getAsBoolean();
    }

    /** The same for a load while the server holds its answers: for no longer than a request puts up with that. */
    static <T> boolean whileHeld(Predicate<Load<T>> condition, Load<T> load, int rounds) {
        Scene scene = load.api().scene();
        until(() -> condition.test(load) || scene.arrivals() > 0, rounds);
        long start = System.nanoTime();
        until(() -> condition.test(load) || System.nanoTime() - start > LONGEST_HOLD, rounds);
        return condition.test(load);
    }

    /**
     * Waits until so many requests have arrived, or no more come.
     *
     * @param rounds how long nothing has to come for that to be believed
     */
    static boolean untilArrived(int count, Scene scene, int rounds) {
        Slowdown slowdown = Slowdown.here();
        until(() -> scene.arrivals() > 0, 10 * rounds);
        long start = System.nanoTime();
        long last = start;
        int seen = scene.arrivals();
        while (seen < count && !slowdown.isOver(last, rounds * ROUND) && System.nanoTime() - start < LONGEST_ARRIVAL) {
            rest(1);
            int now = scene.arrivals();
            last = now == seen ? last : System.nanoTime();
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
