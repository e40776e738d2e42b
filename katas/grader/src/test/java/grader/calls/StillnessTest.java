package grader.calls;

import static java.util.concurrent.TimeUnit.MILLISECONDS;
import static java.util.concurrent.TimeUnit.MINUTES;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Exchanger;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Threads that have come to rest, and threads that only look so. */
class StillnessTest extends OnCalls {
    private static final int BUSY = 2 * Runtime.getRuntime().availableProcessors();

    private final Activity activity = new Activity();
    private final Stillness stillness = new Stillness(activity);
    private final List<Thread> threads = new ArrayList<>();
    private volatile boolean isOver;

    private Thread start(Runnable round) {
        Thread thread = new Thread(() -> {
            while (!isOver) {
                round.run();
            }
        });
        thread.start();
        threads.add(thread);
        return thread;
    }

    @AfterEach
    void end() {
        isOver = true;
        threads.forEach(Thread::interrupt);
    }

    private boolean isReached(Patience patience) {
        return !stillness.reachedBefore(() -> false, patience);
    }

    @RepeatedTest(10)
    void aThreadThatWasWokenHasItsTurnFirst() throws InterruptedException {
        assumeTrue(KernelThreads.areVisible(), "the kernel does not tell here, and a canary is no proof");
        keepProcessorsBusy();
        AtomicInteger naps = new AtomicInteger();
        CountDownLatch ready = new CountDownLatch(1);
        Thread sleeper = start(() -> {
            if (naps.getAndIncrement() == 0) {
                runOnlyWhereNobodyElseWantsTo();
                ready.countDown();
            }
            LockSupport.park(this);
        });

        assertThat(ready.await(1, MINUTES)).isTrue();
        for (int turn = 1; turn <= 5; turn++) {
            assertThat(isReached(Patience.BRISK)).isTrue();
            assertThat(naps).hasValue(turn);
            LockSupport.unpark(sleeper);
        }
    }

    private void keepProcessorsBusy() {
        for (int i = 0; i < BUSY; i++) {
            AttemptThreads.startOwn("busy", () -> {
                while (!isOver) {
                    Thread.onSpinWait();
                }
            });
        }
    }

    /** The thread that asks is given a processor last, as on a machine that is overloaded by far. */
    private static void runOnlyWhereNobodyElseWantsTo() {
        try {
            new ProcessBuilder("chrt", "--idle", "--pid", "0", KernelThreads.self())
                    .start()
                    .waitFor();
        } catch (IOException | InterruptedException itCannotBe) {
            // Then it waits for a shorter time.
        }
    }

    @ParameterizedTest
    @EnumSource(Patience.class)
    void aThreadThatLooksNowAndThenIsAtRest(Patience patience) {
        start(() -> LockSupport.parkNanos(MILLISECONDS.toNanos(1)));

        assertThat(isReached(patience)).isTrue();
    }

    @ParameterizedTest
    @EnumSource(Patience.class)
    void threadsThatPassSomethingToAndFroAreAtRest(Patience patience) {
        Exchanger<String> exchanger = new Exchanger<>();
        Runnable pass = () -> {
            try {
                exchanger.exchange("it", 100, MILLISECONDS);
            } catch (InterruptedException | TimeoutException over) {
                isOver = true;
            }
        };
        start(pass);
        start(pass);

        assertThat(isReached(patience)).isTrue();
    }

    @Test
    void whoWaitsForGoodIsWaitedForNoLonger() throws InterruptedException {
        assumeTrue(KernelThreads.areVisible(), "the kernel does not tell here");
        Thread sleeper = start(() -> LockSupport.park(this));
        assertThat(isReached(Patience.DECISIVE)).isTrue();

        Turns turns = Turns.fromNowOn(1);

        // Tests that run beside this one have threads too: there is a moment when none of them runs.
        await().pollInSameThread()
                .atMost(1, MINUTES)
                .until(() -> turns.areTaken(List.of(sleeper)) && turns.areOver(List.of(sleeper)));
        assertThat(turns.areOver(List.of(start(() -> LockSupport.parkNanos(MILLISECONDS.toNanos(100))))))
                .isFalse();
    }
}
