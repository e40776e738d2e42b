package grader.calls;

import static java.util.concurrent.TimeUnit.HOURS;
import static java.util.concurrent.TimeUnit.MINUTES;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Who waits for good, and who does not. */
class StandstillTest extends OnCalls {
    private final CountDownLatch release = new CountDownLatch(1);

    @BeforeEach
    void onlyWhereTheKernelTells() {
        assumeTrue(KernelThreads.areVisible(), "the kernel does not tell here");
        SharedTimer.looksAtItsTasksAgain();
    }

    private static boolean isReached() {
        return Standstill.isReached(thread -> false);
    }

    private static void becomes(boolean expected) {
        await().pollInSameThread().atMost(Duration.ofSeconds(20)).until(() -> isReached() == expected);
    }

    private static void isNeverReached() {
        assertThat(Stream.generate(StandstillTest::isReached).limit(50)).doesNotContain(true);
    }

    private Thread start(Task task) {
        return AttemptThreads.caller("attempt", () -> {
            try {
                task.run();
            } catch (IOException | InterruptedException over) {
                // It is.
            }
        });
    }

    private interface Task {
        void run() throws IOException, InterruptedException;
    }

    @Test
    void whoWaitsForAnotherStandsStill() {
        Thread waiting = start(release::await);
        waiting.start();

        becomes(true);
        release.countDown();
    }

    @TestFactory
    Stream<DynamicTest> whoWaitsForATaskStandsStill() {
        return Stream.of(Executors.newCachedThreadPool(), Executors.newFixedThreadPool(2), new ForkJoinPool(2))
                .map(pool -> DynamicTest.dynamicTest(pool.getClass().getSimpleName(), () -> {
                    pool.submit(() -> {}).get();

                    becomes(true);
                    pool.shutdownNow();
                }));
    }

    @Test
    void whoWaitsForATimeToBeUpDoesNot() {
        Thread sleeping = start(() -> HOURS.sleep(1));
        sleeping.start();
        await().until(() -> sleeping.getState() == Thread.State.TIMED_WAITING);

        isNeverReached();
        sleeping.interrupt();
    }

    @Test
    void norDoesATimer() throws Exception {
        ScheduledExecutorService timer = Executors.newScheduledThreadPool(1);
        timer.submit(() -> {}).get();
        becomes(true);

        timer.schedule(() -> {}, 1, HOURS);

        becomes(false);
        isNeverReached();
        timer.shutdownNow();
    }

    @Test
    void norTheTimerThatAllShareThoughItWasThereBefore() {
        CompletableFuture<String> before = new CompletableFuture<String>().orTimeout(1, HOURS);
        await().until(AttemptThreads::waitForATime);
        AttemptThreads.takeBaseline();

        isNeverReached();
        before.cancel(true);
    }

    @Test
    void norWhoRunsInTheCommonPoolThoughItWasThereBefore() {
        CompletableFuture.runAsync(() -> {}).join();
        AttemptThreads.takeBaseline();

        CompletableFuture<Void> sleeping = CompletableFuture.runAsync(() -> {
            try {
                release.await(1, HOURS);
            } catch (InterruptedException ended) {
                Thread.currentThread().interrupt();
            }
        });

        becomes(false);
        isNeverReached();
        release.countDown();
        sleeping.join();
    }

    @Test
    void whoWaitsForInputDoesIfNobodySendsAny() throws IOException {
        try (ServerSocket door = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Thread waiting = start(door::accept);
            waiting.start();
            await().until(() -> List.of(waiting.getStackTrace()).toString().contains("accept"));

            isNeverReached();
            await().pollInSameThread().until(() -> Standstill.isReached(waiting::equals));
        }
    }

    @RepeatedTest(20)
    void whoWasWokenHasItsTurnFirst() throws InterruptedException {
        CountDownLatch woken = new CountDownLatch(1);
        Thread waiting = start(() -> {
            release.await();
            woken.countDown();
            HOURS.sleep(1);
        });
        waiting.start();
        becomes(true);

        release.countDown();

        assertThat(isReached()).isFalse();
        assertThat(woken.await(1, MINUTES)).isTrue();
        waiting.interrupt();
        waiting.join(MINUTES.toMillis(1));
    }

    @Test
    void aPoolWithAQueueOfItsOwnIsNotTakenForIdle() throws Exception {
        ExecutorService pool = new ThreadPoolExecutor(1, 1, 1, HOURS, new LinkedBlockingQueue<>() {
            @Override
            public Runnable take() throws InterruptedException {
                return poll(1, HOURS);
            }
        });
        pool.submit(() -> {}).get();

        isNeverReached();
        pool.shutdownNow();
    }
}
