package grader.calls;

import static java.util.concurrent.TimeUnit.MICROSECONDS;
import static java.util.concurrent.TimeUnit.MILLISECONDS;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Phaser;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * One round of a race. Two threads end its calls, each every other one, and each of them at the same instant as one of
 * the other's; or, in an early one, the one thread while the other is still gathering. Call {@code i} gives {@code i}.
 */
final class Heat {
    /** So long one thread waits for the other before each call. */
    private static final long STEP = MICROSECONDS.toNanos(20);
    /** So many lags are tried, one heat after another: nobody knows how long a thread takes to see the other's step. */
    private static final int LAGS = 4;
    /** The same for an early one: so long after the last was asked for, and after each other, its calls end. */
    private static final int EARLY_LAGS = 40;
    /** So long a racer keeps its processor until all are asked for: an attempt may ask for one after another. */
    private static final long SPIN = MILLISECONDS.toNanos(1);

    private final int number;
    private final List<CompletableFuture<Integer>> calls;
    /** Its first phase ends when each call has been asked for. */
    private final Phaser asked;

    private final Lane home = new Lane();
    private final Lane away = new Lane();
    private volatile Racer racer;
    private volatile boolean isEarly;
    private volatile int earlyLag;

    private static final class Lane {
        volatile int step;
        volatile long begin;
        volatile long end;
    }

    Heat(int number, int size) {
        this.number = number;
        this.calls =
                Stream.generate(CompletableFuture<Integer>::new).limit(size).toList();
        this.asked = new Phaser(size);
    }

    List<Supplier<CompletableFuture<Integer>>> suppliers() {
        return calls.stream().map(this::supplier).toList();
    }

    private Supplier<CompletableFuture<Integer>> supplier(CompletableFuture<Integer> call) {
        return () -> {
            asked.arrive();
            return call;
        };
    }

    /** Whether every call was asked for. */
    boolean isReady() {
        return asked.getPhase() != 0;
    }

    /** Waits until every call was asked for, or ended alone. */
    void awaitReady() throws InterruptedException {
        asked.awaitAdvanceInterruptibly(0);
    }

    /** Has this racer, which is known to be running, end its half as soon as all were asked for, however far the gather is. */
    void beginEarly(Racer against, int lag) {
        isEarly = true;
        earlyLag = lag % EARLY_LAGS;
        racer = against;
    }

    boolean isEarly() {
        return isEarly;
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
        if (isEarly) {
            awaitLast();
        }
        run(1, away, home);
    }

    private void awaitLast() {
        long start = System.nanoTime();
        while (!isReady() && System.nanoTime() - start < SPIN) {
            Thread.onSpinWait();
        }
        asked.awaitAdvance(0);
    }

    private void run(int first, Lane mine, Lane other) {
        int lag = isEarly ? earlyLag : number % 2 == first ? number / 2 % LAGS : 0;
        mine.begin = System.nanoTime();
        for (int i = first; i < calls.size(); i += 2) {
            mine.step = i / 2 + 1;
            if (!isEarly) {
                awaitStep(mine.step, other);
            }
            lag(lag);
            calls.get(i).complete(i);
        }
        mine.end = System.nanoTime();
    }

    private static void lag(int spins) {
        for (int rest = spins; rest > 0; rest--) {
            Thread.onSpinWait();
        }
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
        }
        asked.forceTermination();
    }

    boolean isOver() {
        return home.end != 0 && away.end != 0;
    }

    boolean haveAllEnded() {
        return calls.stream().allMatch(CompletableFuture::isDone);
    }

    /** Whether both threads were ending calls at the same moment: an early one does not ask for that. */
    boolean wereTogether() {
        return isOver() && !isEarly && home.begin < away.end && away.begin < home.end;
    }
}
