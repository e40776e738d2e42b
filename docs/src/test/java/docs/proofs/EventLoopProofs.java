package docs.proofs;

import static docs.proofs.HoldingServer.answer;
import static docs.proofs.Waiting.resultOf;
import static docs.proofs.Waiting.waitFor;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.sun.net.httpserver.HttpExchange;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledForJreRange;
import org.junit.jupiter.api.condition.JRE;

/** A loop of one thread: what holds it, what does not, and what takes its place. */
class EventLoopProofs {
    private final CountDownLatch entered = new CountDownLatch(1);
    private volatile Thread thread;
    private final ThreadPoolExecutor loop = new ThreadPoolExecutor(
            1, 1, 0, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), task -> thread = daemon(task));

    private static Thread daemon(Runnable task) {
        Thread thread = new Thread(task, "loop");
        thread.setDaemon(true);
        return thread;
    }

    @AfterEach
    void endLoop() {
        loop.shutdownNow();
    }

    private CompletableFuture<Void> beat() {
        return CompletableFuture.runAsync(() -> {}, loop);
    }

    private static HttpRequest get(HoldingServer server) {
        return HttpRequest.newBuilder(server.uri()).build();
    }

    @Test
    void aBlockingRequestHoldsTheLoop() throws Exception {
        try (HoldingServer server = new HoldingServer()) {
            HttpClient client = HttpClient.newHttpClient();
            CompletableFuture<String> body =
                    CompletableFuture.supplyAsync(() -> HttpClientProofs.send(client, get(server)), loop);
            HttpExchange exchange = server.next();

            CompletableFuture<Void> beat = beat();
            waitUntilTheLoopIs(Thread.State.WAITING);
            assertThat(beat).isNotDone();

            answer(exchange, "token");
            resultOf(beat);
            assertThat(body).isCompletedWithValue("token");
        }
    }

    @Test
    void sendAsyncLeavesTheLoopFree() throws Exception {
        try (HoldingServer server = new HoldingServer()) {
            HttpClient client = HttpClient.newHttpClient();
            CompletableFuture<CompletableFuture<HttpResponse<String>>> sent =
                    CompletableFuture.supplyAsync(() -> client.sendAsync(get(server), BodyHandlers.ofString()), loop);
            HttpExchange exchange = server.next();

            resultOf(beat()); // the response is still held
            assertThat(resultOf(sent)).isNotDone();

            answer(exchange, "token");
            assertThat(resultOf(resultOf(sent)).body()).isEqualTo("token");
        }
    }

    @Test
    void aLockThatAnotherHoldsHoldsTheLoop() throws Exception {
        ReentrantLock lock = new ReentrantLock();
        lock.lock();
        loop.execute(lock::lock);

        CompletableFuture<Void> beat = beat();
        waitUntilTheLoopIs(Thread.State.WAITING);
        assertThat(beat).isNotDone();

        lock.unlock();
        resultOf(beat);
    }

    @Test
    void aMonitorThatAnotherHoldsHoldsTheLoop() throws Exception {
        Object monitor = new Object();
        CompletableFuture<Void> beat;
        synchronized (monitor) {
            loop.execute(() -> passThrough(monitor));

            beat = beat();
            waitUntilTheLoopIs(Thread.State.BLOCKED);
            assertThat(beat).isNotDone();
        }
        resultOf(beat);
    }

    private void passThrough(Object monitor) {
        synchronized (monitor) {
            entered.countDown();
        }
    }

    @Test
    void aWaitWithATimeoutHoldsTheLoop() throws Exception {
        CompletableFuture<String> response = new CompletableFuture<>();
        CompletableFuture<String> body = CompletableFuture.supplyAsync(() -> getWithin600Seconds(response), loop);

        CompletableFuture<Void> beat = beat();
        waitUntilTheLoopIs(Thread.State.TIMED_WAITING);
        assertThat(beat).isNotDone();

        response.complete("token");
        resultOf(beat);
        assertThat(body).isCompletedWithValue("token");
    }

    private static String getWithin600Seconds(CompletableFuture<String> response) {
        try {
            return response.get(600, SECONDS);
        } catch (InterruptedException | ExecutionException | TimeoutException failure) {
            throw new AssertionError(failure);
        }
    }

    @Test
    void aSleepHoldsTheLoop() throws Exception {
        loop.execute(EventLoopProofs::sleepUntilInterrupted);

        CompletableFuture<Void> beat = beat();
        waitUntilTheLoopIs(Thread.State.TIMED_WAITING);
        assertThat(beat).isNotDone();

        thread.interrupt();
        resultOf(beat);
    }

    private static void sleepUntilInterrupted() {
        try {
            Thread.sleep(SECONDS.toMillis(600));
        } catch (InterruptedException wokenUp) {
            // that is how the proof ends it
        }
    }

    @Test
    void aBusyLoopHoldsTheLoopAndLooksLikeWork() throws Exception {
        AtomicBoolean done = new AtomicBoolean();
        loop.execute(() -> {
            entered.countDown();
            while (!done.get()) {
                Thread.onSpinWait();
            }
        });
        waitFor(entered);

        CompletableFuture<Void> beat = beat();
        assertThat(thread.getState()).isEqualTo(Thread.State.RUNNABLE);
        assertThat(beat).isNotDone();

        done.set(true);
        resultOf(beat);
    }

    @Test
    void aTimerInPlaceOfASleepLeavesTheLoopFree() throws Exception {
        AtomicBoolean elapsed = new AtomicBoolean();
        CompletableFuture.runAsync(() -> elapsed.set(true), CompletableFuture.delayedExecutor(600, SECONDS, loop));

        resultOf(beat());

        assertThat(elapsed).isFalse();
    }

    @Test
    void aStageGoesBackToTheLoopWhenItIsNamed() throws Exception {
        CompletableFuture<String> response = new CompletableFuture<>();
        CompletableFuture<Thread> stage = response.thenApplyAsync(body -> Thread.currentThread(), loop);

        response.complete("token");

        assertThat(resultOf(stage)).isSameAs(thread);
    }

    @Test
    void aStageBehindItStaysOnTheLoop() throws Exception {
        CompletableFuture<String> response = new CompletableFuture<>();
        CompletableFuture<Thread> stage =
                response.thenApplyAsync(body -> body, loop).thenApply(body -> Thread.currentThread());

        response.complete("token");

        assertThat(resultOf(stage)).isSameAs(thread);
    }

    @Test
    void aLoopThatIsShutDownFailsTheStage() {
        CompletableFuture<String> response = new CompletableFuture<>();
        CompletableFuture<String> stage = response.thenApplyAsync(body -> body, loop);

        loop.shutdown();
        response.complete("token");

        assertThatThrownBy(() -> resultOf(stage)).cause().isInstanceOf(RejectedExecutionException.class);
    }

    @Test
    void aThreadPerRequestIsAThreadPerResponseWaitedFor() throws Exception {
        ThreadPoolExecutor pool = (ThreadPoolExecutor) Executors.newCachedThreadPool(EventLoopProofs::daemon);

        answerOnceAllAreInFlight(50, pool);

        assertThat(pool.getLargestPoolSize()).isEqualTo(50);
    }

    @Test
    @EnabledForJreRange(min = JRE.JAVA_21)
    void virtualThreadsWaitForTwoHundredResponsesAtOnce() throws Exception {
        ExecutorService perTask = (ExecutorService)
                Executors.class.getMethod("newVirtualThreadPerTaskExecutor").invoke(null);

        answerOnceAllAreInFlight(200, perTask); // on as many carriers as there are processors
    }

    /** Ends only if as many blocking requests are with the server before it answers the first. */
    private static void answerOnceAllAreInFlight(int count, ExecutorService executor) throws Exception {
        try (HoldingServer server = new HoldingServer()) {
            HttpClient client = HttpClient.newHttpClient();
            List<CompletableFuture<String>> bodies = Stream.generate(() ->
                            CompletableFuture.supplyAsync(() -> HttpClientProofs.send(client, get(server)), executor))
                    .limit(count)
                    .toList();
            for (HttpExchange exchange : server.next(count)) {
                answer(exchange, "token");
            }
            for (CompletableFuture<String> body : bodies) {
                resultOf(body);
            }
        } finally {
            executor.shutdownNow();
        }
    }

    private void waitUntilTheLoopIs(Thread.State state) {
        await().atMost(60, SECONDS).until(() -> thread.getState() == state);
    }
}
