package grader.http;

import static java.util.concurrent.TimeUnit.MILLISECONDS;
import static java.util.concurrent.TimeUnit.SECONDS;

import grader.calls.Slowdown;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;

/**
 * How the referee waits for what really takes time: in rounds of a millisecond, of which there are more on a machine that is
 * busy. Bounds are far beyond what a right answer needs; nobody is waited for who is seen to stand still.
 */
final class Waiting {
    private static final long ROUND = MILLISECONDS.toNanos(1);
    /** Every so many rounds it is looked whether the attempt stands still. */
    private static final int LOOK = 10;
    /** The server holds its answers for no longer where a request of the attempt's own making may give up after 2 s. */
    static final long LONGEST_HOLD = MILLISECONDS.toNanos(1_400);
    /** It waits for no longer for requests that keep on coming: what comes later has not come at once. */
    private static final long LONGEST_ARRIVAL = MILLISECONDS.toNanos(1_500);
    /** Or for no longer than that on a machine that is busy, where the best of attempts may take as long. */
    private static final long LONGEST_ARRIVAL_IF_BUSY = SECONDS.toNanos(15);

    private Waiting() {}

    /** What came of waiting. */
    enum Outcome {
        REACHED,
        IN_VAIN,
        TOO_LONG
    }

    /** Waits until the condition is true, for so many rounds at the most, and says whether it was. */
    static boolean until(BooleanSupplier condition, int rounds) {
        return await(condition, () -> false, rounds) == Outcome.REACHED;
    }

    /** The same for what comes of a load at this API: in vain once nothing happens there any more. */
    static boolean until(BooleanSupplier condition, Api api, int rounds) {
        return await(condition, api::standsStill, rounds) == Outcome.REACHED;
    }

    /** Waits until the condition is true, or it is seen to be in vain, for so many rounds at the most. */
    static Outcome await(BooleanSupplier condition, BooleanSupplier isInVain, int rounds) {
        Slowdown slowdown = Slowdown.here();
        long start = System.nanoTime();
        for (int round = 1; !slowdown.isOver(start, rounds * ROUND); round++) {
            if (condition.getAsBoolean()) {
                return Outcome.REACHED;
            }
            if (round % LOOK == 0 && isInVain.getAsBoolean()) {
                return condition.getAsBoolean() ? Outcome.REACHED : Outcome.IN_VAIN;
            }
            rest(1);
        }
        return condition.getAsBoolean() ? Outcome.REACHED : Outcome.TOO_LONG;
    }

    /** The same while the server holds its answers: for no longer than a request puts up with that. */
    static <T> boolean whileHeld(Predicate<Load<T>> condition, Load<T> load, int rounds) {
        until(() -> condition.test(load) || load.api().scene().arrivals() > 0, load.api(), rounds);
        long start = System.nanoTime();
        until(() -> condition.test(load) || System.nanoTime() - start > LONGEST_HOLD, load.api(), rounds);
        return condition.test(load);
    }

    /**
     * Waits until so many requests have arrived, or no more come, or they come one by one.
     *
     * @param rounds how long nothing has to come for that to be believed
     */
    static boolean untilArrived(int count, Api api, int rounds) {
        Scene scene = api.scene();
        Slowdown slowdown = Slowdown.here();
        until(() -> scene.arrivals() > 0, api, 10 * rounds);
        long start = System.nanoTime();
        long last = start;
        int seen = scene.arrivals();
        for (int round = 1;
                seen < count
                        && !slowdown.isOver(last, rounds * ROUND)
                        && !hasTakenLong(System.nanoTime() - start, slowdown)
                        && (round % LOOK != 0 || !api.standsStill());
                round++) {
            rest(1);
            int now = scene.arrivals();
            last = now == seen ? last : System.nanoTime();
            seen = now;
        }
        return scene.arrivals() >= count;
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
