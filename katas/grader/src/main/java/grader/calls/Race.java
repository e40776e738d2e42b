package grader.calls;

import static java.util.concurrent.TimeUnit.MICROSECONDS;
import static java.util.concurrent.TimeUnit.MILLISECONDS;
import static java.util.concurrent.TimeUnit.SECONDS;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.function.BooleanSupplier;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Rounds of calls that complete at the same instant on two threads, or on one while the attempt gathers them on another.
 *
 * <p>Threads that wait for one another need not run together: on a busy machine they share a processor and take turns. So
 * a round waits for a racer that runs at this very moment, and rounds go on until enough of them were seen to overlap.
 *
 * @param <R> what the attempt makes of the result of a call
 */
public final class Race<R> {
    public static final int CALLS = 8;
    /** So many rounds that overlap are enough; where each takes its time, as with attempts that start threads, so few. */
    private static final int ROUNDS = 1_000;

    private static final int FEWEST = 400;
    /** Each so many rounds one in which calls end while the attempt is still gathering. */
    private static final int EARLY = 4;
    /** So long the rounds go on to see enough of them overlap, and so long to reach the fewest, or on a busy machine. */
    private static final long ENOUGH = MILLISECONDS.toNanos(700);

    private static final long MOST = SECONDS.toNanos(5);
    /** So many threads can race against the one that plays the rounds: where processors are busy, one of them may run. */
    private static final int RACERS = 4;
    /** After so long alone another of them is woken. */
    private static final long LONELY = MICROSECONDS.toNanos(200);
    /** So long it keeps its processor while it waits: who lets go of it has to queue, and is late. */
    private static final long SPIN = MILLISECONDS.toNanos(20);
    /** As long as rounds go by, the attempt is not still. */
    private static final long SIGN_OF_LIFE = MILLISECONDS.toNanos(20);

    private final Calls owner;
    private final Gathering<R> attempt;
    private final Set<R> expected;
    /** Then racers hardly ever run at the same moment, unless the JVM was told of fewer processors than there are. */
    private final boolean isAlone = Runtime.getRuntime().availableProcessors() == 1;

    private final List<Racer> racers = new ArrayList<>();
    private long lastSign;
    private volatile int round;
    private volatile Heat heat = new Heat(0, 0);
    private volatile Heat underWay;
    private volatile List<R> last = List.of();
    private volatile boolean isOver;

    /** @param expected what the attempt should make of the result of call {@code i}, which is {@code i} */
    public Race(Calls owner, Gathering<R> attempt, IntFunction<R> expected) {
        this.owner = owner;
        this.attempt = attempt;
        this.expected = IntStream.range(0, CALLS).mapToObj(expected).collect(Collectors.toSet());
    }

    /** The calls of the check that it belongs to. */
    public Calls calls() {
        return owner;
    }

    /** What each round should give, in any order. */
    public Set<R> expected() {
        return expected;
    }

    /** Starts the rounds: an invocation that tells whether every result was right. */
    public Invocation<Boolean> start() {
        return owner.invoke("gather", () -> CompletableFuture.completedFuture(run()));
    }

    /** Ends the rounds, and the calls of the last one after another. */
    public void stop() {
        isOver = true;
        heat.runAlone();
    }

    /** Whether every call of this round has ended. */
    public boolean allHaveEnded() {
        return heat.haveAllEnded();
    }

    /** Whether the calls of this round began to end while the attempt may still have been gathering them. */
    public boolean wasEarly() {
        return heat.isEarly();
    }

    /** The round that was reached. */
    public int round() {
        return round;
    }

    /** What the last round gave. */
    public List<R> last() {
        return last;
    }

    private boolean run() throws InterruptedException, ExecutionException {
        Slowdown slowdown = Slowdown.here();
        long start = System.nanoTime();
        for (int i = 0; i < RACERS; i++) {
            racers.add(new Racer(() -> underWay));
        }
        try {
            int together = 0;
            boolean right = true;
            while (right && !isOver && together < ROUNDS && goesOn(System.nanoTime() - start, together, slowdown)) {
                raceOnce(isAlone ? System.nanoTime() + RACERS * LONELY : start + MOST);
                right = last != null && last.size() == CALLS && expected.equals(new HashSet<>(last));
                together += heat.wereTogether() ? 1 : 0;
                showLife();
            }
            return right;
        } finally {
            isOver = true;
            heat.runAlone(); // A racer may wait for calls that nobody asks for.
            racers.forEach(Racer::retire);
        }
    }

    /** The fewest do where a round takes its time by itself; where others take it, there are to be as many as elsewhere. */
    private boolean goesOn(long elapsed, int together, Slowdown slowdown) {
        boolean meets = !isAlone || together > 0;
        return elapsed < ENOUGH || elapsed < MOST && meets && (together < FEWEST || slowdown.isFelt());
    }

    private void showLife() {
        long now = System.nanoTime();
        if (now - lastSign > SIGN_OF_LIFE) {
            lastSign = now;
            owner.activity().happened();
        }
    }

    private void raceOnce(long deadline) throws InterruptedException, ExecutionException {
        Heat next = new Heat(++round, CALLS);
        heat = next;
        Optional<Racer> early = Optional.empty();
        if (round % EARLY == 0) {
            underWay = next;
            early = awaitRacer(deadline);
            early.ifPresent(racer -> next.beginEarly(racer, round / EARLY));
        }
        CompletableFuture<List<R>> gathered = attempt.gather(next.suppliers()).thenApply(Race::asTheyAre);
        awaitReady(next);
        underWay = next;
        Optional<Racer> racer = early.or(() -> awaitRacer(deadline));
        racer.ifPresentOrElse(next::run, next::runAlone);
        racer.ifPresent(running -> spinUntil(next::isOver));
        underWay = null;
        last = gathered.get();
    }

    /** After a while without its processor: who waits for good is seen to, where an attempt never asks for all. */
    private void awaitReady(Heat next) throws InterruptedException {
        long start = System.nanoTime();
        spinUntil(() -> next.isReady() || System.nanoTime() - start > SPIN);
        if (isOver) {
            next.runAlone(); // Who stopped the rounds may have looked at the last heat still.
        }
        next.awaitReady();
    }

    /** A copy, made at the moment that they are there: what the attempt puts in afterwards came too late. */
    private static <R> List<R> asTheyAre(List<R> results) {
        return results == null ? null : new ArrayList<>(results);
    }

    /** Waits for a racer to be running, while this thread is. */
    private Optional<Racer> awaitRacer(long deadline) {
        long start = System.nanoTime();
        long waited = 0;
        int woken = 0;
        while (!isOver && start + waited < deadline) {
            if (woken < RACERS && waited >= woken * LONELY) {
                racers.get(woken++).wake();
            }
            for (int i = 0; i < woken; i++) {
                if (racers.get(i).isRunning()) {
                    Collections.swap(racers, 0, i); // It is asked first the next time: it may still be running.
                    return Optional.of(racers.get(0));
                }
            }
            showLife();
            if (waited > SPIN) {
                Thread.yield();
            }
            waited = System.nanoTime() - start;
        }
        return Optional.empty();
    }

    private void spinUntil(BooleanSupplier condition) {
        long start = 0;
        while (!condition.getAsBoolean() && !isOver) {
            Thread.onSpinWait();
            long now = System.nanoTime();
            start = start == 0 ? now : start;
            if (isAlone || now - start > SPIN) {
                Thread.yield();
            }
        }
    }
}
