package grader.interview;

import static java.util.concurrent.TimeUnit.MINUTES;
import static java.util.concurrent.TimeUnit.NANOSECONDS;

import java.util.function.LongSupplier;

/** The clock of an interview, in milliseconds: it can be stopped, and it never goes beyond its end. */
final class InterviewClock {
    private final long whole;
    private final LongSupplier nanos;
    private long before;
    private long since;
    private boolean isRunning;

    /**
     * A clock that stands still.
     *
     * @param elapsed the milliseconds that have gone by already
     * @param nanos what {@link System#nanoTime} gives
     */
    InterviewClock(int minutes, long elapsed, LongSupplier nanos) {
        this.whole = MINUTES.toMillis(minutes);
        this.before = elapsed;
        this.nanos = nanos;
    }

    void start() {
        since = nanos.getAsLong();
        isRunning = true;
    }

    void stop() {
        before = elapsed();
        isRunning = false;
    }

    boolean isRunning() {
        return isRunning;
    }

    long elapsed() {
        long more = isRunning ? NANOSECONDS.toMillis(nanos.getAsLong() - since) : 0;
        return Math.min(whole, before + more);
    }

    long left() {
        return whole - elapsed();
    }
}
