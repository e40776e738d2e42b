package docs.proofs;

import static docs.proofs.Waiting.waitFor;
import static docs.proofs.Waiting.waitUntilOver;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What {@code submit} and {@code shutdown} do, rule by rule, and what it takes to keep the others. */
class BackgroundTasksProofs {
    private final IOException failure = new IOException("connection reset");
    private final CountDownLatch working = new CountDownLatch(1);
    private final CountDownLatch release = new CountDownLatch(1);
    private final CompletableFuture<String> howItEnded = new CompletableFuture<>();
    private final SubmitAndShutdown simple = new SubmitAndShutdown();
    private final List<Throwable> reported = new CopyOnWriteArrayList<>();
    private final DrainingTasks draining = new DrainingTasks(reported::add);

    @AfterEach
    void endTasks() {
        release.countDown();
        simple.close();
        draining.close();
    }

    /** Runs until it is released or interrupted. */
    private Thread work() {
        working.countDown();
        try {
            release.await();
            howItEnded.complete("to its end");
        } catch (InterruptedException interrupted) {
            howItEnded.complete("interrupted");
        }
        return Thread.currentThread();
    }

    private static <T> T resultOf(Future<T> handle) throws Exception {
        return handle.get(60, SECONDS);
    }

    @Test
    void startReturnsWhileTheTaskRunsOnAnotherThread() throws Exception {
        Future<Thread> handle = simple.start(this::work);

        waitFor(working);
        assertThat(handle.isDone()).isFalse();

        release.countDown();
        assertThat(resultOf(handle)).isNotSameAs(Thread.currentThread());
    }

    @Test
    void theHandleGivesTheResultLater() throws Exception {
        Future<String> handle = simple.start(() -> {
            waitFor(release);
            return "sent";
        });

        release.countDown();

        assertThat(resultOf(handle)).isEqualTo("sent");
    }

    @Test
    void fiftyTasksThatMeetDoMeet() throws Exception {
        CountDownLatch met = new CountDownLatch(50);
        List<Future<String>> handles = new ArrayList<>();
        for (int i = 0; i < 50; i++) {
            handles.add(simple.start(() -> {
                met.countDown();
                waitFor(met);
                return "met";
            }));
        }

        for (Future<String> handle : handles) {
            assertThat(resultOf(handle)).isEqualTo("met");
        }
    }

    @Test
    void aFailureStaysInTheHandle() {
        Future<String> handle = simple.start(() -> {
            throw failure;
        });

        assertThatThrownBy(() -> resultOf(handle))
                .isInstanceOf(ExecutionException.class)
                .cause()
                .isSameAs(failure);
    }

    @Test
    void shutdownReturnsWhileTheTaskRunsAndItsThreadIsAlive() throws Exception {
        CompletableFuture<Thread> worker = new CompletableFuture<>();
        simple.start(() -> {
            worker.complete(Thread.currentThread());
            return work();
        });
        waitFor(working);

        simple.close();

        assertThat(howItEnded).isNotDone();
        assertThat(resultOf(worker).isAlive()).isTrue();
        assertThat(resultOf(worker).isDaemon()).isFalse();
    }

    @Test
    void aSecondShutdownDoesNothing() {
        simple.close();

        assertThatCode(simple::close).doesNotThrowAnyException();
    }

    @Test
    void aTaskStartedAfterShutdownIsRefusedAndDoesNotRun() {
        simple.close();

        assertThatThrownBy(() -> simple.start(this::work)).isInstanceOf(RejectedExecutionException.class);
        assertThat(working.getCount()).isEqualTo(1);
    }

    @Test
    void cancelTrueInterruptsTheTask() throws Exception {
        Future<Thread> handle = simple.start(this::work);
        waitFor(working);

        assertThat(handle.cancel(true)).isTrue();

        assertThat(resultOf(howItEnded)).isEqualTo("interrupted");
    }

    @Test
    void aThousandTasksFromEightThreadsAllRun() throws Exception {
        AtomicInteger ran = new AtomicInteger();
        List<Future<Integer>> handles = startFromEightThreads(ran::incrementAndGet);

        for (Future<Integer> handle : handles) {
            resultOf(handle);
        }
        assertThat(ran).hasValue(1_000);
    }

    private List<Future<Integer>> startFromEightThreads(Callable<Integer> task) throws InterruptedException {
        List<Future<Integer>> handles = new CopyOnWriteArrayList<>();
        List<Thread> starters = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            Thread starter = new Thread(() -> {
                for (int n = 0; n < 125; n++) {
                    handles.add(simple.start(task));
                }
            });
            starters.add(starter);
            starter.start();
        }
        for (Thread starter : starters) {
            waitUntilOver(starter);
        }
        return handles;
    }

    @Test
    void aHookInTheFutureTaskReportsEveryFailureOnce() throws Exception {
        AssertionError error = new AssertionError("broken");
        Future<String> first = draining.start(() -> {
            throw failure;
        });
        draining.start(() -> {
            throw error;
        });

        draining.close();

        assertThat(reported).containsExactlyInAnyOrder(failure, error);
        assertThatThrownBy(first::get).cause().isSameAs(failure);
    }

    @Test
    void aCancellationIsNotReported() throws Exception {
        Future<Void> handle = draining.start(() -> {
            working.countDown();
            release.await();
            return null;
        });
        waitFor(working);

        handle.cancel(true);
        draining.close();

        assertThat(reported).isEmpty();
    }

    @Test
    void closeWaitsForTheTaskInFlight() throws Exception {
        draining.start(this::work);
        waitFor(working);
        Thread closing = new Thread(draining::close);
        closing.start();

        await().atMost(60, SECONDS).until(() -> closing.getState() == Thread.State.TIMED_WAITING);
        assertThat(howItEnded).isNotDone();
        release.countDown();

        waitUntilOver(closing);
        assertThat(howItEnded).isCompletedWithValue("to its end");
    }

    @Test
    void closeThatIsInterruptedWaitsOn() throws Exception {
        draining.start(this::work);
        waitFor(working);
        CompletableFuture<Boolean> stillInterrupted = new CompletableFuture<>();
        Thread closing = new Thread(() -> {
            Thread.currentThread().interrupt();
            draining.close();
            stillInterrupted.complete(Thread.currentThread().isInterrupted());
        });
        closing.start();

        await().atMost(60, SECONDS)
                .until(() -> !closing.isInterrupted() && closing.getState() == Thread.State.TIMED_WAITING);
        release.countDown();

        assertThat(resultOf(stillInterrupted)).isTrue();
        assertThat(howItEnded).isCompletedWithValue("to its end");
    }

    @Test
    void aCountAroundTheTaskIsZeroAtTheEndHoweverTasksEnd() throws Exception {
        draining.start(this::work);
        Future<Thread> cancelled = draining.start(() -> {
            release.await();
            return Thread.currentThread();
        });
        draining.start(() -> {
            throw failure;
        });
        waitFor(working);
        assertThat(draining.running()).isBetween(2, 3);

        cancelled.cancel(true);
        release.countDown();
        draining.close();

        assertThat(draining.running()).isZero();
        assertThatThrownBy(() -> draining.start(this::work)).isInstanceOf(RejectedExecutionException.class);
        assertThat(draining.running()).as("a refused task is not in flight").isZero();
    }

    @Test
    void aReporterThatThrowsStopsNothing() throws Exception {
        AtomicInteger reports = new AtomicInteger();
        IllegalStateException brokenReporter = new IllegalStateException("no log today");
        DrainingTasks tasks = new DrainingTasks(thrown -> {
            reports.incrementAndGet();
            throw brokenReporter;
        });
        Future<String> first = tasks.start(() -> {
            throw failure;
        });
        tasks.start(() -> {
            throw new IllegalStateException("another");
        });

        tasks.close();

        assertThat(reports).hasValue(2);
        assertThatThrownBy(first::get).cause().isSameAs(failure).hasSuppressedException(brokenReporter);
    }
}
