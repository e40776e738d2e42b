package grader.calls;

import static java.util.concurrent.TimeUnit.SECONDS;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;
import java.util.function.Supplier;
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
    private static final int ROUNDS = 2_000;
    private static final long BUDGET = SECONDS.toNanos(2);
    /** So long a racer waits for the others on its processor; then it lets them have it. */
    private static final int SPINS = 2_000;

    private final Calls owner;
    private final Gathering<R> attempt;
    private final List<R> expected;
    private final int racers = Math.min(CALLS, Math.max(2, Runtime.getRuntime().availableProcessors()));
    private final AtomicInteger asked = new AtomicInteger();
    private final AtomicInteger arrived = new AtomicInteger();
    private final AtomicInteger finished = new AtomicInteger();
    private final long[] begin = new long[racers];
    private final long[] end = new long[racers];
    private volatile List<CompletableFuture<Integer>> calls = List.of();
    private volatile int round;
    private volatile boolean isOver;

    /** @param expected what the attempt should make of the result of call {@code i}, which is {@code i} */
    public Race(Calls owner, Gathering<R> attempt, IntFunction<R> expected) {
        this.owner = owner;
        this.attempt = attempt;
        this.expected = IntStream.range(0, CALLS).mapToObj(expected).toList();
    }

    /** The calls of the check that it belongs to. */
    public Calls calls() {
        return owner;
    }

    /** What each round should give. */
    public List<R> expected() {
        return expected;
    }

    /** Starts the rounds: an invocation that succeeds with the first wrong result, or with the expected one. */
    public Invocation<List<R>> start() {
        return owner.invoke("gather", () -> CompletableFuture.completedFuture(run()));
    }

    /** Ends the rounds, if they have not ended. */
    public void stop() {
        isOver = true;
    }

    /** How many calls of this round have been asked for. */
    public int asked() {
        return asked.get();
    }

    /** The round that was reached. */
    public int round() {
        return round;
    }

    private List<R> run() throws InterruptedException, ExecutionException {
        long deadline = System.nanoTime() + BUDGET;
        for (int racer = 1; racer < racers; racer++) {
            int id = racer;
            AttemptThreads.startOwn("racer", () -> raceOn(id));
        }
        try {
            int overlaps = 0;
            while (overlaps < ROUNDS && (round < ROUNDS || System.nanoTime() < deadline)) {
                List<R> result = raceOnce();
                if (!expected.equals(result)) {
                    return result;
                }
                if (overlapped()) {
                    overlaps++;
                }
            }
            return expected;
        } finally {
            isOver = true;
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
        CompletableFuture<List<R>> gathered = attempt.gather(suppliers);
        spinUntil(asked, CALLS);
        arrived.set(0);
        finished.set(0);
        calls = fresh;
        round++;
        race(0);
        spinUntil(finished, racers);
        return gathered.get();
    }

    private void raceOn(int racer) {
        for (int next = 1; !isOver; next++) {
            for (int spins = 0; round < next && !isOver; spins++) {
                spin(spins);
            }
            if (!isOver) {
                race(racer);
            }
        }
    }

    private void race(int racer) {
        List<CompletableFuture<Integer>> mine = calls;
        arrived.incrementAndGet();
        spinUntil(arrived, racers);
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

    private void spinUntil(AtomicInteger count, int target) {
        for (int spins = 0; count.get() < target && !isOver; spins++) {
            spin(spins);
        }
    }

    private static void spin(int spins) {
        if (spins < SPINS) {
            Thread.onSpinWait();
        } else {
            Thread.yield();
        }
    }
}
