package grader.calls;

import static java.util.concurrent.TimeUnit.MILLISECONDS;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import java.util.function.ToIntFunction;
import org.junit.jupiter.api.RepeatedTest;

/** Two threads that end calls at the same instant: what is lost then is found out, and nothing else is. */
class RaceTest extends OnCalls {
    private static final long BOUND = SECONDS.toNanos(60);
    /** Long enough for the other to fall asleep at the lock. */
    private static final long WORK = MILLISECONDS.toNanos(5);

    @RepeatedTest(20)
    void anAtomicCounterLosesNothing() {
        Race<Integer> race = new Race<>(calls, started -> gather(started, AtomicInteger::incrementAndGet), i -> i);

        Invocation<Boolean> all = race.start();

        assertThat(calls.playUntil(all::isOver)).isTrue();
        assertThat(all.returned().orElseThrow()).isCompletedWithValue(true);
    }

    @RepeatedTest(20)
    void whoWaitsForALockThatARacerHoldsIsNotStill() {
        AtomicInteger slow = new AtomicInteger(20);
        Race<Integer> race =
                new Race<>(calls, started -> gather(started, counter -> lockedCount(counter, slow)), i -> i);

        Invocation<Boolean> all = race.start();

        assertThat(calls.playUntil(all::isOver)).isTrue();
        assertThat(all.returned().orElseThrow()).isCompletedWithValue(true);
    }

    private static int lockedCount(AtomicInteger counter, AtomicInteger slow) {
        synchronized (counter) {
            if (Thread.currentThread().getName().equals("racer") && slow.getAndDecrement() > 0) {
                long start = System.nanoTime();
                while (System.nanoTime() - start < WORK) {
                    Thread.onSpinWait();
                }
            }
            return counter.incrementAndGet();
        }
    }

    @RepeatedTest(20)
    void aCounterThatIsReadAndThenWrittenLosesACount() {
        assumeTrue(Runtime.getRuntime().availableProcessors() > 1, "one processor hardly ever loses a race");
        Race<Integer> race = new Race<>(calls, started -> gather(started, RaceTest::increment), i -> i);

        Invocation<Boolean> all = race.start();

        assertThat(calls.playUntil(all::isOver)).isFalse();
        assertThat(race.allHaveEnded()).isTrue();
        race.stop();
    }

    @RepeatedTest(20)
    void aCallThatEndsBetweenTwoLooksIsMissed() {
        assumeTrue(Runtime.getRuntime().availableProcessors() > 1, "one processor hardly ever loses a race");
        Race<Integer> race = new Race<>(calls, RaceTest::gatherCountingFirst, i -> i);

        Invocation<Boolean> all = race.start();

        assertThat(calls.playUntil(all::isOver)).isFalse();
        assertThat(race.wasEarly()).isTrue();
        assertThat(race.allHaveEnded()).isTrue();
        race.stop();
    }

    private static CompletableFuture<List<Integer>> gatherCountingFirst(
            List<Supplier<CompletableFuture<Integer>>> suppliers) {
        List<CompletableFuture<Integer>> started =
                suppliers.stream().map(Supplier::get).toList();
        AtomicLong pending =
                new AtomicLong(started.stream().filter(call -> !call.isDone()).count());
        CompletableFuture<List<Integer>> gathered = new CompletableFuture<>();
        started.stream()
                .filter(call -> !call.isDone())
                .forEach(call -> call.thenRun(() -> {
                    if (pending.decrementAndGet() == 0) {
                        gathered.complete(
                                started.stream().map(CompletableFuture::join).toList());
                    }
                }));
        return gathered;
    }

    private static int increment(AtomicInteger counter) {
        int next = counter.get() + 1;
        counter.set(next);
        return next;
    }

    private static CompletableFuture<List<Integer>> gather(
            List<Supplier<CompletableFuture<Integer>>> suppliers, ToIntFunction<AtomicInteger> counting) {
        AtomicInteger ended = new AtomicInteger();
        CompletableFuture<List<Integer>> gathered = new CompletableFuture<>();
        List<CompletableFuture<Integer>> started =
                suppliers.stream().map(Supplier::get).toList();
        started.forEach(call -> call.thenRun(() -> {
            if (counting.applyAsInt(ended) == started.size()) {
                gathered.complete(started.stream().map(CompletableFuture::join).toList());
            }
        }));
        return gathered;
    }

    @RepeatedTest(20)
    void aThreadThatRunsAnswersAtOnce() {
        assumeTrue(Runtime.getRuntime().availableProcessors() > 1, "one processor runs one thread");
        Partner partner = new Partner();
        AtomicBoolean isFound = new AtomicBoolean();
        AttemptThreads.startOwn("other", () -> {
            while (!isFound.get()) {
                partner.answer();
            }
        });

        long start = System.nanoTime();
        while (!isFound.get() && System.nanoTime() - start < BOUND) {
            isFound.set(partner.answers());
        }

        assertThat(isFound.getAndSet(true)).isTrue();
    }

    @RepeatedTest(20)
    void aThreadThatWaitsDoesNotAnswer() {
        assertThat(new Partner().answers()).isFalse();
    }
}
