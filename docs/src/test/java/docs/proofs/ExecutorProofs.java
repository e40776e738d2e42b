package docs.proofs;

import static docs.proofs.Waiting.resultOf;
import static docs.proofs.Waiting.waitFor;
import static docs.proofs.Waiting.waitUntilOver;
import static docs.proofs.Waiting.waitUntilParked;
import static java.util.concurrent.TimeUnit.MILLISECONDS;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.RejectedExecutionHandler;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledForJreRange;
import org.junit.jupiter.api.condition.JRE;

/** What becomes of a task in the hands of an executor, of one thread here. */
class ExecutorProofs {
    private final IllegalStateException failure = new IllegalStateException("no route");
    private final CountDownLatch working = new CountDownLatch(1);
    private final CountDownLatch release = new CountDownLatch(1);
    private final CompletableFuture<String> howItEnded = new CompletableFuture<>();
    private final List<Thread> threads = new CopyOnWriteArrayList<>();
    private final List<Throwable> uncaught = new CopyOnWriteArrayList<>();
    private final ThreadPoolExecutor executor = poolOfOne(new LinkedBlockingQueue<>());

    private ThreadPoolExecutor poolOfOne(BlockingQueue<Runnable> queue) {
        return new ThreadPoolExecutor(1, 1, 0, SECONDS, queue, this::newThread);
    }

    private Thread newThread(Runnable tasks) {
        Thread thread = new Thread(tasks);
        thread.setUncaughtExceptionHandler((dying, thrown) -> uncaught.add(thrown));
        threads.add(thread);
        return thread;
    }

    @AfterEach
    void endThreads() {
        release.countDown();
        executor.shutdownNow();
    }

    /** Runs until it is released or interrupted. */
    private void work() {
        working.countDown();
        try {
            release.await();
            howItEnded.complete("to its end");
        } catch (InterruptedException interrupted) {
            howItEnded.complete("interrupted");
        }
    }

    private void fail() {
        throw failure;
    }

    private void waitForTermination() throws InterruptedException {
        assertThat(executor.awaitTermination(60, SECONDS)).isTrue();
        for (Thread thread : threads) {
            waitUntilOver(thread);
        }
    }

    @Test
    void aTaskCanEndBeforeSubmitReturns() throws Exception {
        CountDownLatch ended = new CountDownLatch(1);
        ThreadPoolExecutor held = new ThreadPoolExecutor(1, 1, 0, SECONDS, new LinkedBlockingQueue<>()) {
            @Override
            public void execute(Runnable task) {
                super.execute(task);
                waitFor(ended); // the machine is free to do the same, by chance
            }
        };

        Future<?> handle = held.submit(ended::countDown);

        assertThat(ended.getCount()).isZero();
        handle.get(60, SECONDS);
        held.shutdown();
    }

    @Test
    void callerRunsPolicyRunsTheTaskInsideTheCall() {
        CompletableFuture<Thread> ranOn = new CompletableFuture<>();
        ThreadPoolExecutor full = poolOfOne(new SynchronousQueue<>());
        full.setRejectedExecutionHandler(new ThreadPoolExecutor.CallerRunsPolicy());
        full.execute(this::work);

        full.execute(() -> ranOn.complete(Thread.currentThread()));

        assertThat(ranOn).isCompletedWithValue(Thread.currentThread());
        full.shutdown();
    }

    @Test
    void aPoolWithAnUnboundedQueueNeverGrowsBeyondItsCore() {
        ThreadPoolExecutor pool =
                new ThreadPoolExecutor(2, 50, 0, SECONDS, new LinkedBlockingQueue<>(), this::newThread);

        for (int task = 0; task < 50; task++) {
            pool.execute(this::work);
        }

        assertThat(pool.getPoolSize()).isEqualTo(2);
        assertThat(pool.getQueue()).hasSize(48);
        pool.shutdownNow();
    }

    @Test
    void aRunningTaskNeedsNoReferenceToGoOn() throws Exception {
        CompletableFuture.runAsync(this::work, executor); // the future is dropped
        waitFor(working);

        System.gc();
        release.countDown();

        assertThat(resultOf(howItEnded)).isEqualTo("to its end");
    }

    @Test
    void aPendingFutureThatNobodyHoldsIsCollected() {
        AtomicBoolean ran = new AtomicBoolean();
        WeakReference<?> dropped = pendingFutureThatNobodyHolds(() -> ran.set(true));

        await().atMost(60, SECONDS).until(() -> {
            System.gc();
            return dropped.refersTo(null);
        });
        assertThat(ran).isFalse();
    }

    private static WeakReference<?> pendingFutureThatNobodyHolds(Runnable stage) {
        CompletableFuture<String> pending = new CompletableFuture<>();
        pending.thenRun(stage);
        return new WeakReference<>(pending);
    }

    @Test
    void executeReachesTheUncaughtExceptionHandler() throws Exception {
        executor.execute(this::fail);
        executor.shutdown();

        waitForTermination();
        assertThat(uncaught).containsExactly(failure);
    }

    @Test
    void submitBypassesTheUncaughtExceptionHandler() throws Exception {
        Future<?> handle = executor.submit(this::fail);
        executor.shutdown();

        waitForTermination();
        assertThat(uncaught).isEmpty();
        assertThatThrownBy(handle::get)
                .isInstanceOf(ExecutionException.class)
                .cause()
                .isSameAs(failure);
    }

    @Test
    void aScheduledPoolKeepsWhatExecuteThrows() throws Exception {
        ScheduledThreadPoolExecutor scheduled = new ScheduledThreadPoolExecutor(1, this::newThread);
        scheduled.execute(() -> {
            working.countDown();
            fail();
        });
        scheduled.shutdown();

        assertThat(scheduled.awaitTermination(60, SECONDS)).isTrue();
        waitFor(working);
        assertThat(uncaught).isEmpty();
    }

    @Test
    void underExecuteTheThreadDiesAndIsReplaced() throws Exception {
        executor.execute(this::fail);
        executor.execute(() -> howItEnded.complete("by the next thread"));

        assertThat(resultOf(howItEnded)).isEqualTo("by the next thread");
        assertThat(threads).hasSize(2);
    }

    @Test
    void underSubmitTheThreadSurvives() throws Exception {
        executor.submit(this::fail);
        executor.execute(() -> howItEnded.complete("by the same thread"));

        assertThat(resultOf(howItEnded)).isEqualTo("by the same thread");
        assertThat(threads).hasSize(1);
    }

    @Test
    void afterExecuteGetsTheFailureUnderExecuteOnly() throws Exception {
        List<String> seen = new CopyOnWriteArrayList<>();
        ThreadPoolExecutor hooked =
                new ThreadPoolExecutor(1, 1, 0, SECONDS, new LinkedBlockingQueue<>(), this::newThread) {
                    @Override
                    protected void afterExecute(Runnable task, Throwable thrown) {
                        seen.add(thrown == null ? "nothing" : thrown.getMessage());
                    }
                };
        hooked.submit(this::fail);
        hooked.execute(this::fail);
        hooked.shutdown();

        assertThat(hooked.awaitTermination(60, SECONDS)).isTrue();
        assertThat(seen).containsExactly("nothing", "no route");
    }

    @Test
    void aCancelledFutureIsDoneWhileItsBodyStillRuns() {
        Future<?> handle = executor.submit(() -> {
            working.countDown();
            while (release.getCount() > 0) {
                Thread.onSpinWait(); // looks at no interrupt
            }
            howItEnded.complete("to its end");
        });
        waitFor(working);

        handle.cancel(true);

        assertThat(handle.isDone()).isTrue();
        assertThat(howItEnded).isNotDone();
    }

    @Test
    void whatACancelledTaskThrowsIsKeptByNobody() throws Exception {
        Future<?> handle = executor.submit(() -> {
            working.countDown();
            try {
                release.await();
            } catch (InterruptedException interrupted) {
                throw failure;
            }
        });
        waitFor(working);

        handle.cancel(true);
        executor.shutdown();

        waitForTermination();
        assertThat(handle.isCancelled()).isTrue();
        assertThat(uncaught).isEmpty();
    }

    @Test
    void shutdownRunsWhatIsQueued() throws Exception {
        executor.execute(this::work);
        Future<String> queued = executor.submit(() -> "ran");

        executor.shutdown();
        release.countDown();

        assertThat(queued.get(60, SECONDS)).isEqualTo("ran");
    }

    @Test
    void shutdownNowInterruptsAndHandsBackWhatIsQueued() throws Exception {
        executor.execute(this::work);
        Future<String> queued = executor.submit(() -> "ran");
        waitFor(working);

        List<Runnable> handedBack = executor.shutdownNow();

        assertThat(resultOf(howItEnded)).isEqualTo("interrupted");
        assertThat(handedBack).hasSize(1);
        waitForTermination();
        assertThat(queued.isDone()).as("who waits for it waits for ever").isFalse();
    }

    @Test
    void awaitTerminationSaysWhetherAllHaveEnded() throws Exception {
        executor.execute(this::work);
        executor.shutdown();

        assertThat(executor.awaitTermination(1, MILLISECONDS)).isFalse();
        release.countDown();

        assertThat(executor.awaitTermination(60, SECONDS)).isTrue();
        assertThat(howItEnded).isCompletedWithValue("to its end");
    }

    @Test
    void aThreadOfAFixedPoolOutlivesItsTaskAndIsNoDaemon() throws Exception {
        executor.submit(() -> {}).get(60, SECONDS);

        waitUntilParked(threads.get(0));
        assertThat(threads.get(0).isDaemon()).isFalse();
    }

    @Test
    void aThreadOfACachedPoolEndsWhenIdle() {
        ThreadPoolExecutor cached = (ThreadPoolExecutor) Executors.newCachedThreadPool();

        assertThat(cached.getKeepAliveTime(SECONDS)).isEqualTo(60);
        assertThat(cached.getCorePoolSize()).isZero();
    }

    @Test
    void aThreadOfAWorkStealingPoolIsADaemon() throws Exception {
        ExecutorService stealing = Executors.newWorkStealingPool();

        assertThat(stealing.submit(() -> Thread.currentThread().isDaemon()).get(60, SECONDS))
                .isTrue();
        stealing.shutdown();
    }

    @Test
    void anExecutorServiceIsCloseableFrom19On() {
        assertThat(AutoCloseable.class.isInstance(executor))
                .isEqualTo(Runtime.version().feature() >= 19);
    }

    /** {@code ExecutorService.close()}, which JDK 17 does not know. */
    private void close() {
        try {
            AutoCloseable.class.cast(executor).close();
        } catch (Exception impossible) {
            throw new AssertionError(impossible);
        }
    }

    @Test
    @EnabledForJreRange(min = JRE.JAVA_19)
    void closeRunsEveryTaskToItsEnd() throws Exception {
        executor.execute(this::work);
        Future<String> queued = executor.submit(() -> "ran");
        Thread closing = new Thread(this::close);
        closing.start();

        await().atMost(60, SECONDS).until(() -> closing.getState() == Thread.State.TIMED_WAITING);
        assertThat(howItEnded).isNotDone();
        release.countDown();

        waitUntilOver(closing);
        assertThat(howItEnded).isCompletedWithValue("to its end");
        assertThat(queued.get()).isEqualTo("ran");
    }

    @Test
    @EnabledForJreRange(min = JRE.JAVA_19)
    void closeThatIsInterruptedInterruptsTheTasksAndWaitsOn() throws Exception {
        executor.execute(this::work);
        waitFor(working);
        CompletableFuture<Boolean> stillInterrupted = new CompletableFuture<>();
        Thread closing = new Thread(() -> {
            close();
            assertThat(executor.isTerminated()).isTrue();
            stillInterrupted.complete(Thread.currentThread().isInterrupted());
        });
        closing.start();

        closing.interrupt();

        assertThat(resultOf(howItEnded)).isEqualTo("interrupted");
        assertThat(resultOf(stillInterrupted)).isTrue();
    }

    @Test
    void theCommonPoolIgnoresShutdown() throws Exception {
        ForkJoinPool.commonPool().shutdown();

        assertThat(ForkJoinPool.commonPool().isShutdown()).isFalse();
        assertThat(resultOf(CompletableFuture.supplyAsync(() -> "ran"))).isEqualTo("ran");
    }

    @Test
    void runAsyncOnAShutExecutorThrowsAtTheCaller() {
        executor.shutdown();

        assertThatThrownBy(() -> CompletableFuture.runAsync(this::work, executor))
                .isInstanceOf(RejectedExecutionException.class);
    }

    @Test
    void aStageOnAShutExecutorFails() {
        CompletableFuture<String> source = new CompletableFuture<>();
        CompletableFuture<Void> stage = source.thenRunAsync(this::work, executor);
        executor.shutdown();

        source.complete("value");

        assertThatThrownBy(() -> resultOf(stage)).hasRootCauseInstanceOf(RejectedExecutionException.class);
    }

    @Test
    void afterShutdownThesePoliciesDropTheTask() {
        executor.shutdown();
        for (RejectedExecutionHandler policy :
                List.of(new ThreadPoolExecutor.CallerRunsPolicy(), new ThreadPoolExecutor.DiscardPolicy())) {
            executor.setRejectedExecutionHandler(policy);

            Future<?> dropped = executor.submit(this::work);

            assertThat(working.getCount()).isEqualTo(1);
            assertThat(dropped.isDone()).as("who waits for it waits for ever").isFalse();
        }
    }

    @Test
    void aCountThatTheTaskRaisesItselfMissesWhatIsQueued() {
        AtomicInteger running = new AtomicInteger();
        executor.execute(this::work);

        executor.execute(running::incrementAndGet);

        assertThat(running).hasValue(0);
    }

    @Test
    void aTaskCancelledInTheQueueNeverReachesItsFinally() throws Exception {
        AtomicInteger running = new AtomicInteger();
        executor.execute(this::work);
        running.incrementAndGet();
        Future<?> queued = executor.submit(() -> {
            try {
                howItEnded.complete("ran");
            } finally {
                running.decrementAndGet();
            }
        });

        queued.cancel(true);
        release.countDown();
        executor.shutdown();

        waitForTermination();
        assertThat(running).as("for ever").hasValue(1);
    }

    @Test
    void doneOfAFutureTaskIsCalledOnceHoweverItEnds() {
        List<String> ends = new ArrayList<>();
        for (String end : List.of("result", "failure", "cancelled")) {
            FutureTask<String> task = new FutureTask<>(end.equals("failure") ? this::fail : () -> {}, end) {
                @Override
                protected void done() {
                    ends.add(end);
                }
            };
            if (end.equals("cancelled")) {
                task.cancel(true);
            }
            task.run();
        }

        assertThat(ends).containsExactly("result", "failure", "cancelled");
    }

    @Test
    void removingBeforeAddingLeaks() {
        Set<CompletableFuture<String>> inFlight = ConcurrentHashMap.newKeySet();
        CompletableFuture<String> task = CompletableFuture.completedFuture("so quick that it has ended");

        task.whenComplete((value, thrown) -> inFlight.remove(task)); // at once
        inFlight.add(task); // too late

        assertThat(inFlight).as("for ever").containsExactly(task);
    }

    @Test
    void aReporterThatThrowsReplacesTheFailure() {
        IllegalStateException brokenReporter = new IllegalStateException("no log today");
        Consumer<Throwable> reporter = thrown -> {
            throw brokenReporter;
        };
        Future<?> handle = executor.submit(() -> {
            try {
                fail();
            } catch (IllegalStateException thrown) {
                reporter.accept(thrown);
                throw thrown; // never gets here
            }
        });

        assertThatThrownBy(() -> handle.get(60, SECONDS)).cause().isSameAs(brokenReporter);
    }

    @Test
    void aThreadThatReportsEndsWithTheFirstReportThatThrows() throws Exception {
        List<String> reports = new CopyOnWriteArrayList<>();
        BlockingQueue<String> failures = new LinkedBlockingQueue<>(List.of("first", "second"));
        Thread reporting = newThread(() -> {
            while (!failures.isEmpty()) {
                reports.add(failures.remove());
                fail(); // the reporter
            }
        });
        reporting.start();

        waitUntilOver(reporting);
        assertThat(reports).containsExactly("first");
    }
}
