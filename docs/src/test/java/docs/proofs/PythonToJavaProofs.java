package docs.proofs;

import static docs.proofs.Waiting.resultOf;
import static docs.proofs.Waiting.waitFor;
import static docs.proofs.Waiting.waitUntilOver;
import static docs.proofs.Waiting.waitUntilParked;
import static java.util.concurrent.CompletableFuture.completedFuture;
import static java.util.concurrent.CompletableFuture.supplyAsync;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import grader.calls.AttemptThreads;
import grader.calls.Call;
import grader.calls.Calls;
import grader.calls.Invocation;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledForJreRange;
import org.junit.jupiter.api.condition.EnabledOnJre;
import org.junit.jupiter.api.condition.JRE;

/** The Java twin of each construct of a study note on {@code async} and {@code await}. */
class PythonToJavaProofs {
    private static final String VIRTUAL = "virtual threads came with JDK 21";

    private final HeldCall<String> token = new HeldCall<>();
    private final List<String> events = Collections.synchronizedList(new ArrayList<>());
    private final CountDownLatch working = new CountDownLatch(1);
    private final CountDownLatch release = new CountDownLatch(1);
    private final ThreadPoolExecutor loop = new ThreadPoolExecutor(1, 1, 0, SECONDS, new LinkedBlockingQueue<>());
    private final ExecutorService workers = Executors.newCachedThreadPool();

    @AfterEach
    void endThreads() {
        release.countDown();
        loop.shutdown();
        workers.shutdown();
    }

    // Blocking, and not

    @Test
    void oneAfterAnotherTakesThreeSeconds() {
        try (Calls calls = new Calls()) {
            SimulatedClient client = new SimulatedClient(calls);

            assertThat(millis(calls, () -> completedFuture(AccountPage.loadOneAfterAnother(client))))
                    .isEqualTo(3_000);
        }
    }

    @Test
    void togetherTakesOneSecond() {
        try (Calls calls = new Calls()) {
            SimulatedClient client = new SimulatedClient(calls);

            assertThat(millis(calls, () -> AccountPage.load(client))).isEqualTo(1_000);
        }
    }

    /** How long it takes by the clock of the simulated calls. */
    private static long millis(Calls calls, Callable<CompletableFuture<AccountPage>> load) {
        AttemptThreads.takeBaseline();
        Invocation<AccountPage> loading = calls.invoke("load", load);
        assertThat(calls.playPatientlyUntil(loading::isOver)).isTrue();
        assertThat(loading.returned())
                .hasValueSatisfying(page ->
                        assertThat(page).isCompletedWithValue(new AccountPage("token", "subscriptions", "tenant")));
        return loading.end();
    }

    @Test
    void sendHoldsItsThreadUntilTheResponseIsThere() throws Exception {
        try (HoldingServer server = new HoldingServer()) {
            AtomicReference<AccountOverHttp> account = new AtomicReference<>();
            Thread loading = new Thread(() -> {
                try {
                    account.set(AccountOverHttp.loadBlocking(HttpClient.newHttpClient(), server.uri()));
                } catch (IOException failure) {
                    throw new UncheckedIOException(failure);
                } catch (InterruptedException interrupted) {
                    Thread.currentThread().interrupt();
                }
            });
            loading.start();

            for (String path : List.of("/token", "/subscriptions", "/tenant")) {
                HttpExchange request = server.next();
                assertThat(request.getRequestURI()).hasPath(path);
                waitUntilParked(loading);
                answerWithItsPath(request);
            }

            waitUntilOver(loading);
            assertThat(account).hasValue(new AccountOverHttp("token", "subscriptions", "tenant"));
        }
    }

    @Test
    void sendAsyncHasThreeRequestsInFlightAndHoldsNobody() throws Exception {
        try (HoldingServer server = new HoldingServer()) {
            CompletableFuture<AccountOverHttp> account = AccountOverHttp.load(HttpClient.newHttpClient(), server.uri());
            assertThat(account).isNotDone();

            for (HttpExchange request : server.next(3)) {
                answerWithItsPath(request);
            }

            assertThat(resultOf(account)).isEqualTo(new AccountOverHttp("token", "subscriptions", "tenant"));
        }
    }

    private static void answerWithItsPath(HttpExchange request) throws IOException {
        HoldingServer.answer(request, request.getRequestURI().getPath().substring(1));
    }

    @Test
    @EnabledForJreRange(min = JRE.JAVA_21, disabledReason = VIRTUAL)
    void virtualThreadsHaveThreeCallsInFlightAndCloseWaitsForThem() throws Exception {
        assertThat(preview("/VirtualTasks.java"))
                .containsSubsequence(
                        "Account[token=token, subscriptions=subscriptions, tenant=tenant]",
                        "before close: running",
                        "after close: done");
    }

    @Test
    @EnabledOnJre(value = JRE.JAVA_25, disabledReason = "StructuredTaskScope in this form is a preview of JDK 25")
    void aScopeHasThreeCallsInFlightAndAwaitAllKeepsEveryOutcome() throws Exception {
        assertThat(preview("/StructuredTasks.java"))
                .containsSubsequence(
                        "Account[token=token, subscriptions=subscriptions, tenant=tenant]",
                        "result token",
                        "failure java.lang.IllegalStateException: 403",
                        "failure java.util.concurrent.CancellationException: cancelled",
                        "no join: refused");
    }

    private static List<String> preview(String source) throws Exception {
        Path path = Path.of(PythonToJavaProofs.class.getResource(source).toURI());
        return ChildJvm.runPreview(path).lines().toList();
    }

    // async def

    // snippet: hot-and-cold
    static Supplier<CompletableFuture<String>> cold(AccountPage.Client client) {
        return () -> client.token(); // like a coroutine: nothing has run
    }

    static CompletableFuture<String> hot(AccountPage.Client client) {
        return client.token(); // like a task: the request is on its way
    }
    // end snippet

    @Test
    void aSupplierRunsNothingUntilItIsAskedAndRunsAnewEachTime() {
        Supplier<CompletableFuture<String>> call = cold(new HeldClient());
        assertThat(token.starts).isZero();

        call.get();
        call.get();
        assertThat(token.starts).isEqualTo(2);
    }

    @Test
    void aMethodThatReturnsAFutureHasStartedTheCall() {
        CompletableFuture<String> call = hot(new HeldClient());

        assertThat(token.starts).isOne();
        assertThat(call).isNotDone();
    }

    // await

    // snippet: await
    CompletableFuture<String> load(AccountPage.Client client, Executor loop) {
        events.add("before");
        return client.token() // returns at once: the thread is free
                .thenApplyAsync(
                        token -> { // the rest of the method, once the token is there
                            events.add("after " + token);
                            return token;
                        },
                        loop);
    }
    // end snippet

    @Test
    void othersRunBetweenAMethodAndItsStage() throws Exception {
        CompletableFuture<CompletableFuture<String>> loading = new CompletableFuture<>();
        loop.execute(() -> loading.complete(load(new HeldClient(), loop)));
        loop.execute(() -> events.add("other runs"));
        loop.execute(() -> token.future.complete("token"));

        assertThat(resultOf(resultOf(loading))).isEqualTo("token");
        assertThat(events).containsExactly("before", "other runs", "after token");
    }

    @Test
    @EnabledForJreRange(min = JRE.JAVA_21, disabledReason = VIRTUAL)
    void othersRunWhileAVirtualThreadWaitsOnTheOnlyCarrier() throws Exception {
        assertThat(preview("/VirtualAwait.java"))
                .containsSubsequence("before", "other runs", "after token", "same thread: true");
    }

    private int balance;

    @Test
    void threadsChangeOverAnywhereSoAnUpdateIsLost() throws Exception {
        CountDownLatch bothHaveRead = new CountDownLatch(2);
        Runnable deposit = () -> {
            int read = balance;
            bothHaveRead.countDown();
            waitFor(bothHaveRead);
            balance = read + 1;
        };
        Thread one = new Thread(deposit);
        Thread two = new Thread(deposit);

        one.start();
        two.start();
        waitUntilOver(one);
        waitUntilOver(two);

        assertThat(balance).isEqualTo(1);
    }

    // gather(.., return_exceptions=True)

    // snippet: return-exceptions
    static <T> CompletableFuture<List<CompletableFuture<T>>> settle(List<CompletableFuture<T>> started) {
        List<CompletableFuture<T>> outcomes = List.copyOf(started);
        return CompletableFuture.allOf(outcomes.toArray(CompletableFuture<?>[]::new))
                .handle((done, failure) -> outcomes); // all have ended, in whatever way
    }

    static <T> String describe(CompletableFuture<T> outcome) {
        return outcome.handle((result, failure) -> failure == null ? "result " + result : "failure " + failure)
                .join(); // does not wait: the outcome is there
    }
    // end snippet

    @Test
    void settleWaitsForAllAndKeepsEachOutcomeInItsSlot() throws Exception {
        CompletableFuture<String> a = new CompletableFuture<>();
        CompletableFuture<String> b = new CompletableFuture<>();
        CompletableFuture<String> c = new CompletableFuture<>();
        CompletableFuture<List<CompletableFuture<String>>> settled = settle(List.of(a, b, c));

        b.completeExceptionally(new IllegalStateException("403"));
        assertThat(settled).isNotDone();
        c.cancel(true);
        assertThat(settled).isNotDone();
        a.complete("token");

        assertThat(resultOf(settled).stream().map(PythonToJavaProofs::describe))
                .containsExactly(
                        "result token",
                        "failure java.lang.IllegalStateException: 403",
                        "failure java.util.concurrent.CancellationException");
    }

    // create_task

    // snippet: create-task
    static <T> T startThenAwait(Callable<T> work, Runnable meanwhile, ExecutorService executor) throws Exception {
        Future<T> task = executor.submit(work); // starts now, on another thread
        meanwhile.run();
        return task.get(); // "await task": the result, or its failure in an ExecutionException
    }
    // end snippet

    @Test
    void aSubmittedTaskRunsThoughItsStarterNeverWaitsForIt() throws Exception {
        CountDownLatch hasRun = new CountDownLatch(1);
        Callable<String> work = () -> {
            hasRun.countDown();
            return "done";
        };

        String result = startThenAwait(work, () -> waitFor(hasRun), workers);

        assertThat(result).isEqualTo("done");
    }

    // httpx and requests

    @Test
    void theClientOfTheJdkHasNoTimeoutAndFollowsNoRedirects() {
        HttpClient http = HttpClient.newHttpClient();
        HttpRequest request =
                HttpRequest.newBuilder(URI.create("http://localhost/")).build();

        assertThat(http.connectTimeout()).isEmpty();
        assertThat(request.timeout()).isEmpty();
        assertThat(http.followRedirects()).isEqualTo(HttpClient.Redirect.NEVER);
    }

    // The event loop of a server

    @Test
    void aHandlerThatBlocksHoldsEveryRequestOfAServerWithOneThread() throws Exception {
        HttpHandler slow = exchange -> {
            block();
            answer(exchange);
        };
        HttpServer server = startServer(slow);
        try {
            CompletableFuture<String> first = get(server, "/slow");
            waitFor(working);
            CompletableFuture<String> second = get(server, "/fast");

            await().atMost(60, SECONDS).until(() -> loop.getQueue().size() == 1);
            assertThat(second).isNotDone();

            release.countDown();
            assertThat(resultOf(first)).isEqualTo("/slow");
            assertThat(resultOf(second)).isEqualTo("/fast");
        } finally {
            server.stop(0);
        }
    }

    @Test
    void blockingOnAnotherThreadLeavesTheOneThreadOfTheServerFree() throws Exception {
        HttpServer server = startServer(this::handOver);
        try {
            CompletableFuture<String> first = get(server, "/slow");
            waitFor(working);

            assertThat(resultOf(get(server, "/fast"))).isEqualTo("/fast");
            assertThat(first).isNotDone();

            release.countDown();
            assertThat(resultOf(first)).isEqualTo("/slow");
        } finally {
            server.stop(0);
        }
    }

    // snippet: to-thread
    void handOver(HttpExchange exchange) {
        supplyAsync(this::block, workers) // the blocking call, on a thread that may wait
                .thenRunAsync(() -> answer(exchange), loop); // back on the event loop
    }
    // end snippet

    private boolean block() {
        working.countDown();
        waitFor(release);
        return true;
    }

    private HttpServer startServer(HttpHandler slow) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 50);
        server.createContext("/slow", slow);
        server.createContext("/fast", PythonToJavaProofs::answer);
        server.setExecutor(loop);
        server.start();
        return server;
    }

    private static void answer(HttpExchange exchange) {
        try (exchange) {
            byte[] path = exchange.getRequestURI().getPath().getBytes();
            exchange.sendResponseHeaders(200, path.length);
            exchange.getResponseBody().write(path);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static CompletableFuture<String> get(HttpServer server, String path) {
        URI uri = URI.create("http://localhost:" + server.getAddress().getPort() + path);
        return HttpClient.newHttpClient()
                .sendAsync(HttpRequest.newBuilder(uri).build(), BodyHandlers.ofString())
                .thenApply(response -> response.body());
    }

    // Threads

    @Test
    void asManyThreadsAreHeldAsThereAreBlockingCalls() {
        CountDownLatch allBlock = new CountDownLatch(50);
        Set<Thread> held = ConcurrentHashMap.newKeySet();
        for (int i = 0; i < 50; i++) {
            workers.execute(() -> {
                held.add(Thread.currentThread());
                allBlock.countDown();
                waitFor(release);
            });
        }

        waitFor(allBlock);

        assertThat(held).hasSize(50);
    }

    @Test
    void fiftyPendingCallsHoldNoThread() {
        List<HeldCall<String>> calls = new ArrayList<>();
        for (int i = 0; i < 50; i++) {
            calls.add(new HeldCall<>());
        }

        CompletableFuture<List<String>> all = AllOf.gather(List.copyOf(calls));

        assertThat(calls).allMatch(HeldCall::isStarted);
        assertThat(all).isNotDone();
        calls.forEach(call -> call.future.complete("done")); // this one thread starts all and ends all
        assertThat(all).isCompleted();
    }

    /** Each call takes a second of simulated time. */
    private static final class SimulatedClient implements AccountPage.Client {
        private final Call<String> token;
        private final Call<String> subscriptions;
        private final Call<String> tenant;

        SimulatedClient(Calls calls) {
            token = calls.taking(1_000, "token");
            subscriptions = calls.taking(1_000, "subscriptions");
            tenant = calls.taking(1_000, "tenant");
        }

        @Override
        public CompletableFuture<String> token() {
            return token.get();
        }

        @Override
        public CompletableFuture<String> subscriptions() {
            return subscriptions.get();
        }

        @Override
        public CompletableFuture<String> tenant() {
            return tenant.get();
        }
    }

    private final class HeldClient implements AccountPage.Client {
        @Override
        public CompletableFuture<String> token() {
            return token.get();
        }

        @Override
        public CompletableFuture<String> subscriptions() {
            return new CompletableFuture<>();
        }

        @Override
        public CompletableFuture<String> tenant() {
            return new CompletableFuture<>();
        }
    }
}
