package grader.calls;

import java.util.concurrent.TimeUnit;

/** Counts what happens, so that one thread can wait until something does. */
final class Activity {
    private long count;

    synchronized long count() {
        return count;
    }

    synchronized void happened() {
        count++;
        notifyAll();
    }

    /** Waits until more has happened than {@code seen}, or the time is up. */
    synchronized void awaitMoreThan(long seen, long millis) throws InterruptedException {
        long deadline = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(millis);
        for (long left; count == seen && (left = deadline - System.nanoTime()) > 0; ) {
            TimeUnit.NANOSECONDS.timedWait(this, left);
        }
    }
}
