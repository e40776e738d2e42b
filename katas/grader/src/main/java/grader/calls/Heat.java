package grader.calls;

import static java.util.concurrent.TimeUnit.MICROSECONDS;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * One round of a race. Two threads end its calls, each every other one, and each of them at the same instant as one of
 * the other's. Call {@code i} gives {@code i}.
 */
final class Heat {
    /** So long one thread waits for the other before each call. */
    private static final long STEP = MICROSECONDS.toNanos(20);
    /** So many lags are tried, one heat after another: nobody knows how long a thread takes to see the other's step. */
    private static final int LAGS = 4;

    private final int number;
    private final List<CompletableFuture<Integer>> calls;
    private final CountDownLatch notAsked;
    private final Lane home = new Lane();
    private final Lane away = new Lane();
    private volatile Racer racer;

    private static final class Lane {
        volatile int step;
        volatile long begin;
        volatile long end;
    }

    Heat(int number, int size) {
        this.number = number;
        this.calls =
                Stream.generate(CompletableFuture<Integer>::new).limit(size).toList();
        this.notAsked = new CountDownLatch(size);
    }

    List<Supplier<CompletableFuture<Integer>>> suppliers() {
        return calls.stream().map(this::supplier).toList();
    }

    private Supplier<CompletableFuture<Integer>> supplier(CompletableFuture<Integer> call) {
        return () -> {
            notAsked.countDown();
            return call;
        };
    }

    /** Whether every call was asked for. */
    boolean isReady() {
        return notAsked.getCount() == 0;
    }

    /** Waits until every call was asked for, or ended alone. */
    void awaitReady() throws InterruptedException {
        notAsked.await();
    }

    /** Ends its half of the calls against this racer, which is known to be running. */
    void run(Racer against) {
        racer = against;
        run(0, home, away);
    }

    /** Whether it is for this racer to run, still. */
    boolean isAgainst(Racer one) {
        return racer == one && away.end == 0;
    }

    /** Ends the other half: for the racer. */
    void runAway() {
        run(1, away, home);
    }

    private void run(int first, Lane mine, Lane other) {
        int lag = number % 2 == first ? number / 2 % LAGS : 0;
        mine.begin = System.nanoTime();
        for (int i = first; i < calls.size(); i += 2) {
            mine.step = i / 2 + 1;
            awaitStep(mine.step, other);
            for (int rest = lag; rest > 0; rest--) {
                Thread.onSpinWait();
            }
            calls.get(i).complete(i);
        }
        mine.end = System.nanoTime();
    }

    private static void awaitStep(int step, Lane other) {
        long start = System.nanoTime();
        while (other.step < step && System.nanoTime() - start < STEP) {
            Thread.onSpinWait();
        }
    }

    /** Ends all calls that are pending, one after another. */
    void runAlone() {
        for (int i = 0; i < calls.size(); i++) {
            calls.get(i).complete(i);
            notAsked.countDown();
        }
    }

    boolean isOver() {
        return home.end != 0 && away.end != 0;
    }

    boolean haveAllEnded() {
        return calls.stream().allMatch(CompletableFuture::isDone);
    }

    /** Whether both threads were at work at the same moment. */
    boolean wereTogether() {
        return isOver() && home.begin < away.end && away.begin < home.end;
    }
}
