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
    static final long LONGEST_HOLD = MILLISECONDS.toNanos(1_400);
    /** It waits for no longer for requests that keep on coming: what comes later has not come at once. */
    private static final long LONGEST_ARRIVAL = MILLISECONDS.toNanos(1_500);
    /** Or for no longer than that on a machine that is busy, where the best of attempts may take as long. */
    private static final long LONGEST_ARRIVAL_IF_BUSY = SECONDS.toNanos(15);

    private Patience() {}

    /** Waits until the condition is true, for so many rounds at the most, and says whether it was. */
    static boolean until(BooleanSupplier condition, int rounds) {
        Slowdown slowdown = Slowdown.here();
        long start = System.nanoTime();
        while (!slowdown.isOver(start, rounds * ROUND)) {
            if (condition.getAsBoolean()) {
                return true;
            }
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
     * Waits until so many requests have arrived, or no more come, or they come one by one.
     *
     * @param rounds how long nothing has to come for that to be believed
     */
    static boolean untilArrived(int count, Scene scene, int rounds) {
        Slowdown slowdown = Slowdown.here();
        until(() -> scene.arrivals() > 0, 10 * rounds);
        long start = System.nanoTime();
        long last = start;
        int seen = scene.arrivals();
        while (seen < count
                && !slowdown.isOver(last, rounds * ROUND)
                && !hasTakenLong(System.nanoTime() - start, slowdown)) {
            rest(1);
            int now = scene.arrivals();
            last = now == seen ? last : System.nanoTime();
            seen = now;
        }
        return seen >= count;
    }

    private static boolean hasTakenLong(long arrival, Slowdown slowdown) {
        return arrival > LONGEST_ARRIVAL && (arrival > LONGEST_ARRIVAL_IF_BUSY || !slowdown.isFelt());
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
