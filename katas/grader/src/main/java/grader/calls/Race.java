package grader.calls;

import static java.util.concurrent.TimeUnit.MILLISECONDS;
import static java.util.concurrent.TimeUnit.SECONDS;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Rounds of calls that complete at the same instant on several threads.
 *
 * <p>The threads meet by spinning: one that a barrier has to wake comes too late to race. Rounds go on until enough of
 * them were seen to overlap, or the time is up, as on a machine whose processors are busy elsewhere.
 *
 * @param <R> what the attempt makes of the result of a call
 */
public final class Race<R> {
    public static final int CALLS = 8;
    /** So many rounds that overlap are enough; where they take their time, as those that start threads do, so few. */
    private static final int ROUNDS = 1_000;

    private static final int FEWEST = 400;
    /** So long the rounds go on to see enough of them overlap, and so long to reach the fewest. */
    private static final long ENOUGH = MILLISECONDS.toNanos(700);

    private static final long MOST = SECONDS.toNanos(5);
    /** So long a racer keeps its processor while it waits: one that lets go of it has to queue, and is late. */
    private static final long SPIN = MILLISECONDS.toNanos(20);
    /** Between rounds a racer leaves its processor to the threads of the attempt, and looks now and then. */
    private static final long AGAIN = MILLISECONDS.toNanos(5);
    /** As long as rounds go by, the attempt is not still. */
    private static final long SIGN_OF_LIFE = MILLISECONDS.toNanos(20);

    private final Calls owner;
    private final Gathering<R> attempt;
    private final Set<R> expected;
    private final int racers = Math.min(CALLS, Math.max(2, Runtime.getRuntime().availableProcessors()));
    private final boolean isAlone = Runtime.getRuntime().availableProcessors() == 1;
    private final AtomicInteger asked = new AtomicInteger();
    private final AtomicInteger arrived = new AtomicInteger();
    private final AtomicInteger finished = new AtomicInteger();
    private final long[] begin = new long[racers];
    private final long[] end = new long[racers];
    private final List<Thread> threads = new ArrayList<>();
    private long lastSign;
    private volatile List<CompletableFuture<Integer>> calls = List.of();
    private volatile int round;
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
        for (int i = 0; i < CALLS; i++) {
            calls.get(i).complete(i);
        }
    }

    /** Whether every call of this round has ended. */
    public boolean allHaveEnded() {
        return calls.stream().allMatch(CompletableFuture::isDone);
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
        long start = System.nanoTime();
        for (int racer = 1; racer < racers; racer++) {
            int id = racer;
            threads.add(AttemptThreads.startOwn("racer", () -> raceOn(id)));
        }
        try {
            int overlaps = 0;
            boolean right = true;
            while (right
                    && !isOver
                    && overlaps < ROUNDS
                    && System.nanoTime() - start < (round < FEWEST ? MOST : ENOUGH)) {
                last = raceOnce();
                right = last != null && last.size() == CALLS && expected.equals(new HashSet<>(last));
                overlaps += overlapped() ? 1 : 0;
                showLife();
            }
            return right;
        } finally {
            isOver = true;
        }
    }

    private void showLife() {
        if (end[0] - lastSign > SIGN_OF_LIFE) {
            lastSign = end[0];
            owner.activity().happened();
        }
    }

    private List<R> raceOnce() throws InterruptedException, ExecutionException {
        asked.set(0);
        List<CompletableFuture<Integer>> fresh = new ArrayList<>();
        List<Supplier<CompletableFuture<Integer>>> suppliers = new ArrayList<>();
        for (int i = 0; i < CALLS; i++) {
            CompletableFuture<Integer> call = new CompletableFuture<>();
            fresh.add(call);
            suppliers.add(() -> {
                asked.incrementAndGet();
                return call;
            });
        }
        calls = fresh;
        CompletableFuture<List<R>> gathered = attempt.gather(suppliers);
        spinUntil(() -> asked.get() >= CALLS);
        arrived.set(0);
        finished.set(0);
        round++;
        threads.forEach(LockSupport::unpark);
        race(0);
        spinUntil(() -> finished.get() == racers);
        return gathered.get();
    }

    private void raceOn(int racer) {
        for (int next = 1; !isOver; next++) {
            while (round < next && !isOver) {
                LockSupport.parkNanos(this, AGAIN);
            }
            if (!isOver) {
                race(racer);
            }
        }
    }

    private void race(int racer) {
        List<CompletableFuture<Integer>> mine = calls;
        arrived.incrementAndGet();
        spinUntil(() -> arrived.get() >= racers);
        begin[racer] = System.nanoTime();
        for (int i = racer; i < CALLS; i += racers) {
            mine.get(i).complete(i);
        }
        end[racer] = System.nanoTime();
        finished.incrementAndGet();
    }

    /** Whether any two racers were at work at the same moment. */
    private boolean overlapped() {
        for (int racer = 1; racer < racers; racer++) {
            if (begin[racer] < end[0] && begin[0] < end[racer]) {
                return true;
            }
        }
        return false;
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
