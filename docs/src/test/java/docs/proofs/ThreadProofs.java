package docs.proofs;

import static docs.proofs.Waiting.resultOf;
import static docs.proofs.Waiting.waitFor;
import static docs.proofs.Waiting.waitUntilParked;
import static java.util.concurrent.CompletableFuture.supplyAsync;
import static java.util.concurrent.TimeUnit.MILLISECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Which thread does the work, and what reaches it. */
class ThreadProofs {
    private final CompletableFuture<String> source = new CompletableFuture<>();
    private final CountDownLatch working = new CountDownLatch(1);
    private final CountDownLatch release = new CountDownLatch(1);
    private final CompletableFuture<String> howItEnded = new CompletableFuture<>();
    private volatile Thread worker;
    private final ThreadPoolExecutor executor = new ThreadPoolExecutor(
            1, 1, 0, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), task -> worker = new Thread(task));

    @AfterEach
    void endThreads() {
        release.countDown();
        executor.shutdownNow();
    }

    private void work() {
        working.countDown();
        try {
            release.await();
            howItEnded.complete("to its end");
        } catch (InterruptedException interrupted) {
            howItEnded.complete("interrupted");
        }
    }

    @Test
    void aThreadIsADaemonIfItsCreatorIs() throws Exception {
        for (boolean daemon : new boolean[] {true, false}) {
            CompletableFuture<Boolean> inherited = new CompletableFuture<>();
            Thread creator = new Thread(() -> inherited.complete(new Thread(() -> {}).isDaemon()));
            creator.setDaemon(daemon);
            creator.start();

            assertThat(resultOf(inherited)).isEqualTo(daemon);
        }
    }

    @Test
    void cancelTrueOnACompletableFutureInterruptsNothing() throws Exception {
        CompletableFuture<Void> future = CompletableFuture.runAsync(this::work, executor);
        waitFor(working);

        assertThat(future.cancel(true)).isTrue();
        release.countDown();

        assertThat(resultOf(howItEnded)).isEqualTo("to its end");
    }

    @Test
    void cancelTrueOnAFutureTaskInterruptsIt() throws Exception {
        Future<?> future = executor.submit(this::work);
        waitFor(working);

        assertThat(future.cancel(true)).isTrue();

        assertThat(resultOf(howItEnded)).isEqualTo("interrupted");
    }

    @Test
    void aTaskStillQueuedIsSkippedOnceItsFutureIsCancelled() throws Exception {
        AtomicBoolean ran = new AtomicBoolean();
        executor.execute(this::work);
        CompletableFuture<Void> queued = CompletableFuture.runAsync(() -> ran.set(true), executor);

        queued.cancel(true);
        release.countDown();

        resultOf(CompletableFuture.runAsync(() -> {}, executor)); // it came later, and has run
        assertThat(ran).isFalse();
    }

    @Test
    void orTimeoutDoesNotStopTheWork() throws Exception {
        CompletableFuture<Void> future = CompletableFuture.runAsync(this::work, executor);
        waitFor(working);

        future.orTimeout(1, MILLISECONDS);
        assertThatThrownBy(() -> resultOf(future)).cause().isInstanceOf(TimeoutException.class);
        release.countDown();

        assertThat(resultOf(howItEnded)).isEqualTo("to its end");
    }

    @Test
    void aStageOfAPendingFutureRunsOnTheThreadThatCompletesIt() throws Exception {
        CompletableFuture<Thread> stage = source.thenApply(value -> Thread.currentThread());

        executor.execute(() -> source.complete("value"));

        assertThat(resultOf(stage)).isSameAs(worker);
    }

    @Test
    void aStageOfADoneFutureRunsOnTheThreadThatAddsIt() throws Exception {
        CompletableFuture<String> done = supplyAsync(() -> "value", executor);
        resultOf(done);

        assertThat(done.thenApply(value -> Thread.currentThread())).isCompletedWithValue(Thread.currentThread());
    }

    @Test
    void anAsyncStageRunsOnTheExecutorItIsGiven() throws Exception {
        source.complete("value");

        Thread seen = resultOf(source.thenApplyAsync(value -> Thread.currentThread(), executor));

        assertThat(seen).isSameAs(worker);
    }

    @Test
    void anAsyncStageDoesNotInheritTheExecutor() throws Exception {
        CompletableFuture<Thread> stage =
                supplyAsync(() -> "value", executor).thenApplyAsync(value -> Thread.currentThread());

        assertThat(resultOf(stage)).isNotSameAs(worker);
    }

    @Test
    void joinOnThePoolOfOneWaitsForATaskThatCannotStart() throws Exception {
        CompletableFuture<CompletableFuture<String>> inner = new CompletableFuture<>();
        CompletableFuture<String> outer = supplyAsync(
                () -> {
                    CompletableFuture<String> queued = supplyAsync(() -> "inner", executor);
                    inner.complete(queued);
                    return queued.join();
                },
                executor);
        CompletableFuture<String> queued = resultOf(inner);

        waitUntilParked(worker);
        assertThat(executor.getQueue()).hasSize(1);
        assertThat(outer).isNotDone();

        queued.complete("from outside"); // nothing else could end it
        assertThat(resultOf(outer)).isEqualTo("from outside");
    }

    @Test
    void aForkJoinPoolMakesUpForAThreadThatJoins() throws Exception {
        ForkJoinPool poolOfOne = new ForkJoinPool(1);

        CompletableFuture<String> outer =
                supplyAsync(() -> supplyAsync(() -> "inner", poolOfOne).join(), poolOfOne);

        assertThat(resultOf(outer)).isEqualTo("inner");
        poolOfOne.shutdown();
    }

    @Test
    void aStageInPlaceOfJoinNeedsNoSecondThread() throws Exception {
        CompletableFuture<String> outer = supplyAsync(() -> "outer ", executor)
                .thenCompose(first -> supplyAsync(() -> first + "inner", executor));

        assertThat(resultOf(outer)).isEqualTo("outer inner");
    }
}
