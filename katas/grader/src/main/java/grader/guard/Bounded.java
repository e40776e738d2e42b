package grader.guard;

import static java.util.concurrent.TimeUnit.MILLISECONDS;
import static java.util.concurrent.TimeUnit.NANOSECONDS;

import grader.calls.Slowdown;
import java.util.concurrent.CountDownLatch;
import java.util.function.BooleanSupplier;

/**
 * Waits with a bound, that an attempt cannot cut short by interrupting whatever thread it finds, nor a busy machine by
 * leaving it no processor.
 */
final class Bounded {
    private static final long POLL = MILLISECONDS.toNanos(5);
    private static final long STEP = MILLISECONDS.toNanos(100);

    private Bounded() {}

    static boolean await(CountDownLatch latch, long nanos) {
        return poll(() -> latch.getCount() == 0, nanos, () -> latch.await(STEP, NANOSECONDS));
    }

    static boolean poll(BooleanSupplier condition, long nanos) {
        return poll(condition, nanos, () -> NANOSECONDS.sleep(POLL));
    }

    private static boolean poll(BooleanSupplier condition, long nanos, Pause pause) {
        long start = System.nanoTime();
        Slowdown slowdown = Slowdown.here();
        while (!condition.getAsBoolean() && !slowdown.isOver(start, nanos)) {
            try {
                pause.take();
            } catch (InterruptedException byTheAttempt) {
                continue;
            }
        }
        return condition.getAsBoolean();
    }

    private interface Pause {
        void take() throws InterruptedException;
    }
}
