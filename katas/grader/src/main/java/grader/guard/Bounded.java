package grader.guard;

import static java.util.concurrent.TimeUnit.MILLISECONDS;
import static java.util.concurrent.TimeUnit.NANOSECONDS;

import java.util.concurrent.CountDownLatch;
import java.util.function.BooleanSupplier;

/** Waits with a bound, that an attempt cannot cut short by interrupting whatever thread it finds. */
final class Bounded {
    private static final long POLL = MILLISECONDS.toNanos(5);

    private Bounded() {}

    static boolean await(CountDownLatch latch, long nanos) {
        return poll(() -> latch.getCount() == 0, nanos, step -> latch.await(step, NANOSECONDS));
    }

    static boolean poll(BooleanSupplier condition, long nanos) {
        return poll(condition, nanos, step -> NANOSECONDS.sleep(Math.min(step, POLL)));
    }

    private static boolean poll(BooleanSupplier condition, long nanos, Pause pause) {
        long deadline = System.nanoTime() + nanos;
        while (!condition.getAsBoolean()) {
            long left = deadline - System.nanoTime();
            if (left <= 0) {
                break;
            }
            try {
                pause.upTo(left);
            } catch (InterruptedException byTheAttempt) {
                continue;
            }
        }
        return condition.getAsBoolean();
    }

    private interface Pause {
        void upTo(long nanos) throws InterruptedException;
    }
}
