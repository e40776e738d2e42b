package docs.proofs;

import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.ok;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;
import static docs.proofs.HoldingServer.answer;
import static docs.proofs.HoldingServer.connection;
import static docs.proofs.Waiting.resultOf;
import static docs.proofs.Waiting.waitFor;
import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.concurrent.TimeUnit.MILLISECONDS;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import com.github.tomakehurst.wiremock.extension.ResponseDefinitionTransformerV2;
import com.github.tomakehurst.wiremock.http.ResponseDefinition;
import com.github.tomakehurst.wiremock.http.trafficlistener.WiremockNetworkTrafficListener;
import com.github.tomakehurst.wiremock.stubbing.ServeEvent;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.InputStream;
import java.lang.ref.Reference;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Version;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpResponse.BodySubscribers;
import java.net.http.HttpTimeoutException;
import java.nio.ByteBuffer;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509ExtendedTrustManager;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the JDK's own client does, seen from the server and from the threads. */
class HttpClientProofs {
    private static final Duration THREE_SECONDS = Duration.ofSeconds(3);
    private static final Duration FAR_AWAY = Duration.ofMinutes(5);
    private final ThreadPoolExecutor executor = new ThreadPoolExecutor(
            1, 1, 0, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), task -> daemon(task, "of the client"));
    private final HttpClient client = HttpClient.newBuilder().executor(executor).build();
    private HoldingServer server;

    @BeforeEach
    void startServer() throws IOException {
        server = new HoldingServer();
    }

    @AfterEach
    void stopAll() {
        server.close();
        executor.shutdownNow();
    }

    private HttpRequest request() {
        return HttpRequest.newBuilder(server.uri()).build();
    }

    private CompletableFuture<HttpResponse<String>> sendAsync() {
        return client.sendAsync(request(), BodyHandlers.ofString());
    }

    private static Thread daemon(Runnable task, String name) {
        Thread thread = new Thread(task, name);
        thread.setDaemon(true);
        return thread;
    }

    @Test
    void sendHoldsItsThreadUntilTheResponse() throws Exception {
        CompletableFuture<String> body = new CompletableFuture<>();
        Thread sender = daemon(() -> body.complete(send(client, request())), "sender");
        sender.start();
        HttpExchange exchange = server.next();

        Waiting.waitUntilParked(sender);
        assertThat(body).isNotDone();

        answer(exchange, "token");
        assertThat(resultOf(body)).isEqualTo("token");
    }

    @Test
    void sendAsyncReturnsBeforeTheResponse() throws Exception {
        CompletableFuture<HttpResponse<String>> response = sendAsync();
        HttpExchange exchange = server.next();

        assertThat(response).isNotDone();

        answer(exchange, "token");
        assertThat(resultOf(response).body()).isEqualTo("token");
    }

    @Test
    void blockingCallsReachTheServerOneAfterAnother() throws Exception {
        RemoteAccount account = new RemoteAccount(client, server.uri(), FAR_AWAY);
        CompletableFuture<AccountPage> page = new CompletableFuture<>();
        daemon(() -> page.complete(loadBlocking(account)), "loader").start();

        for (String path : List.of("/token", "/subscriptions", "/tenant")) {
            HttpExchange exchange = server.next();
            assertThat(exchange.getRequestURI()).hasPath(path);
            assertThat(server.isQuiet()).isTrue();
            answer(exchange, path);
        }
        assertThat(resultOf(page)).isEqualTo(new AccountPage("/token", "/subscriptions", "/tenant"));
    }

    @Test
    void sendAsyncHasThreeRequestsInFlight() throws Exception {
        CompletableFuture<AccountPage> page = new RemoteAccount(client, server.uri(), FAR_AWAY).load();

        List<HttpExchange> together = server.next(3); // none has been answered

        for (HttpExchange exchange : together) {
            answer(exchange, exchange.getRequestURI().getPath());
        }
        assertThat(resultOf(page)).isEqualTo(new AccountPage("/token", "/subscriptions", "/tenant"));
    }

    @Test
    void aStageOfSendAsyncRunsOnTheCommonPool() throws Exception {
        CompletableFuture<Thread> stage = sendAsync().thenApply(response -> Thread.currentThread());

        answer(server.next(), "token");

        assertThat(resultOf(stage).getName()).startsWith("ForkJoinPool.commonPool");
    }

    @Test
    void theBodyHandlerRunsOnTheExecutorOfTheClient() throws Exception {
        BodyHandler<Thread> whoReads = info -> BodySubscribers.replacing(Thread.currentThread());
        CompletableFuture<HttpResponse<Thread>> response = client.sendAsync(request(), whoReads);

        answer(server.next(), "token");

        assertThat(resultOf(response).body().getName()).isEqualTo("of the client");
    }

    @Test
    void anAsyncStageRunsWhereItIsTold() throws Exception {
        CompletableFuture<Thread> stage = sendAsync().thenApplyAsync(response -> Thread.currentThread(), executor);

        answer(server.next(), "token");

        assertThat(resultOf(stage).getName()).isEqualTo("of the client");
    }

    @Test
    void sendOnTheOnlyThreadOfTheClientNeverEnds() throws Exception {
        CompletableFuture<String> body = CompletableFuture.supplyAsync(() -> send(client, request()), executor);
        answerAll();

        await().atMost(60, SECONDS).until(this::theOnlyThreadWaitsForAQueuedTask);
        assertThat(body).isNotDone();

        executor.setMaximumPoolSize(2); // nothing else could end it
        executor.setCorePoolSize(2);
        assertThat(resultOf(body)).isEqualTo("token");
    }

    private void answerAll() {
        daemon(
                        () -> {
                            try {
                                answer(server.next(), "token");
                            } catch (IOException | InterruptedException failure) {
                                throw new AssertionError(failure);
                            }
                        },
                        "server")
                .start();
    }

    private boolean theOnlyThreadWaitsForAQueuedTask() {
        return executor.getPoolSize() == 1
                && !executor.getQueue().isEmpty()
                && Thread.getAllStackTraces().entrySet().stream()
                        .filter(thread -> thread.getKey().getName().equals("of the client"))
                        .filter(thread -> thread.getKey().getState() == Thread.State.WAITING)
                        .flatMap(thread -> Stream.of(thread.getValue()))
                        .anyMatch(frame -> frame.getMethodName().equals("send"));
    }

    @Test
    void thereIsNoTimeoutUnlessSet() {
        assertThat(request().timeout()).isEmpty();
        assertThat(HttpClient.newHttpClient().connectTimeout()).isEmpty();
    }

    @Test
    void aServerThatHoldsItsResponseMeetsTheTimeoutOfTheRequest() throws Exception {
        HttpRequest request = HttpRequest.newBuilder(server.uri())
                .timeout(Duration.ofMillis(100))
                .build();

        CompletableFuture<HttpResponse<String>> response = client.sendAsync(request, BodyHandlers.ofString());

        assertThatThrownBy(() -> resultOf(response)).cause().isInstanceOf(HttpTimeoutException.class);
    }

    @Test
    void connectTimeoutDoesNotLimitTheWaitForTheResponse() throws Exception {
        HttpClient quickToConnect =
                HttpClient.newBuilder().connectTimeout(THREE_SECONDS).build();

        CompletableFuture<HttpResponse<String>> response = quickToConnect.sendAsync(request(), BodyHandlers.ofString());
        HttpExchange exchange = server.next(); // it is connected

        assertThatThrownBy(() -> response.get(4, SECONDS)).isInstanceOf(TimeoutException.class);
        answer(exchange, "late");
        assertThat(resultOf(response).body()).isEqualTo("late");
    }

    @Test
    void aConnectTimeoutIsAnHttpTimeout() {
        assertThat(HttpTimeoutException.class).isAssignableFrom(HttpConnectTimeoutException.class);
        assertThat(IOException.class).isAssignableFrom(HttpTimeoutException.class);
    }

    @Test
    void theTimeoutOfTheRequestEndsWithTheHeaders() throws Exception {
        CountDownLatch headers = new CountDownLatch(1);
        HttpRequest request =
                HttpRequest.newBuilder(server.uri()).timeout(THREE_SECONDS).build();
        CompletableFuture<HttpResponse<String>> response = client.sendAsync(request, info -> {
            headers.countDown();
            return BodySubscribers.ofString(UTF_8);
        });
        HttpExchange exchange = server.next();
        exchange.sendResponseHeaders(200, 10);
        exchange.getResponseBody().write("five ".getBytes(UTF_8));
        exchange.getResponseBody().flush();
        waitFor(headers);

        assertThatThrownBy(() -> response.get(4, SECONDS)).isInstanceOf(TimeoutException.class);

        exchange.getResponseBody().write("later".getBytes(UTF_8));
        exchange.close();
        assertThat(resultOf(response).body()).isEqualTo("five later");
    }

    @Test
    void orTimeoutDoesNotStopTheRequest() throws Exception {
        CompletableFuture<String> received = new CompletableFuture<>();
        BodyHandler<Void> reader = info -> BodySubscribers.mapping(BodySubscribers.ofString(UTF_8), body -> {
            received.complete(body);
            return null;
        });
        CompletableFuture<HttpResponse<Void>> response =
                client.sendAsync(request(), reader).orTimeout(1, MILLISECONDS);
        HttpExchange exchange = server.next();
        assertThatThrownBy(() -> resultOf(response)).cause().isInstanceOf(TimeoutException.class);

        answer(exchange, "late");

        assertThat(resultOf(received)).isEqualTo("late");
    }

    @Test
    void cancelTrueOnAStageOfSendAsyncClosesTheConnection() throws Exception {
        try (ServerSocket raw = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            URI uri = URI.create("http://localhost:" + raw.getLocalPort());
            CompletableFuture<String> stage = client.sendAsync(
                            HttpRequest.newBuilder(uri).build(), BodyHandlers.ofString())
                    .thenApply(HttpResponse::body);
            try (Socket connection = raw.accept()) {
                connection.setSoTimeout(60_000);
                InputStream sent = connection.getInputStream();
                assertThat(sent.read()).isEqualTo('G');

                stage.cancel(true);

                sent.readAllBytes(); // ends when the client has closed, or fails after the timeout of the socket
            }
        }
    }

    // snippet: limit
    static <T> CompletableFuture<HttpResponse<T>> sendWithin(
            Duration limit, HttpClient client, HttpRequest request, BodyHandler<T> handler) {
        CompletableFuture<HttpResponse<T>> response = client.sendAsync(request, handler);
        return response.copy().orTimeout(limit.toMillis(), MILLISECONDS).whenComplete((done, failure) -> {
            if (failure != null) {
                response.cancel(true); // closes the connection, or resets the stream
            }
        });
    }
    // end snippet

    @Test
    void aLimitOfTheWholeExchangeClosesTheConnection() throws Exception {
        try (ServerSocket raw = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            URI uri = URI.create("http://localhost:" + raw.getLocalPort());
            CompletableFuture<HttpResponse<String>> response = sendWithin(
                    THREE_SECONDS, client, HttpRequest.newBuilder(uri).build(), BodyHandlers.ofString());
            try (Socket connection = raw.accept()) {
                connection.setSoTimeout(60_000);
                connection
                        .getOutputStream()
                        .write("HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\nfive ".getBytes(UTF_8));

                connection.getInputStream().readAllBytes(); // the request, and then the end of the connection

                assertThatThrownBy(() -> resultOf(response)).cause().isInstanceOf(TimeoutException.class);
            }
        }
    }

    @Test
    void aLoadByAllOfFailsOnlyWhenTheLastAnswerHasCome() throws Exception {
        CompletableFuture<AccountPage> page = new RemoteAccount(client, server.uri(), FAR_AWAY).load();
        List<HttpExchange> exchanges = server.next(3);

        answer(exchanges.get(0), 500, "");
        answer(exchanges.get(1), "there");
        await().during(200, MILLISECONDS).atMost(60, SECONDS).until(() -> !page.isDone());

        answer(exchanges.get(2), "there");
        assertThatThrownBy(() -> resultOf(page)).hasMessageContaining("answered 500");
    }

    @Test
    void aFailureThatEndsTheLoadItselfEndsItAtOnce() throws Exception {
        CompletableFuture<AccountPage> page = new RemoteAccount(client, server.uri(), FAR_AWAY).loadOrFailAtOnce();
        List<HttpExchange> exchanges = server.next(3);

        answer(exchanges.get(0), 500, "");

        assertThatThrownBy(() -> resultOf(page)).hasMessageContaining("answered 500");
    }

    @Test
    void anErrorStatusIsAResponse() throws Exception {
        for (int status : List.of(404, 500)) {
            CompletableFuture<HttpResponse<String>> response = sendAsync();
            answer(server.next(), status, "no");
            assertThat(resultOf(response).statusCode()).isEqualTo(status);
            assertThat(resultOf(response).body()).isEqualTo("no");
        }
    }

    @Test
    void aRedirectIsNotFollowedUnlessAsked() throws Exception {
        CompletableFuture<HttpResponse<String>> response = sendAsync();
        HttpExchange exchange = server.next();
        exchange.getResponseHeaders().add("Location", "/elsewhere");
        answer(exchange, 302, "");

        assertThat(resultOf(response).statusCode()).isEqualTo(302);
    }

    @Test
    void aRefusedConnectionIsAnIOException() throws Exception {
        URI nobody = server.uri();
        server.close();

        CompletableFuture<HttpResponse<String>> response =
                client.sendAsync(HttpRequest.newBuilder(nobody).build(), BodyHandlers.ofString());

        assertThatThrownBy(() -> resultOf(response)).cause().isInstanceOf(IOException.class);
    }

    @Test
    void successiveRequestsUseOneConnection() throws Exception {
        Set<InetSocketAddress> connections = new HashSet<>();
        for (int i = 0; i < 20; i++) {
            connections.add(connectionOfARequestOf(client));
        }

        assertThat(connections).hasSize(1);
    }

    @Test
    void aClientPerRequestIsAConnectionPerRequest() throws Exception {
        Set<InetSocketAddress> connections = new HashSet<>();
        for (int i = 0; i < 5; i++) {
            connections.add(connectionOfARequestOf(
                    HttpClient.newBuilder().executor(executor).build()));
        }

        assertThat(connections).hasSize(5);
    }

    private InetSocketAddress connectionOfARequestOf(HttpClient client) throws Exception {
        CompletableFuture<HttpResponse<String>> response = client.sendAsync(request(), BodyHandlers.ofString());
        HttpExchange exchange = server.next();
        InetSocketAddress connection = connection(exchange);
        answer(exchange, "token");
        resultOf(response);
        return connection;
    }

    @Test
    void everyClientHasASelectorThreadOfItsOwn() {
        Set<Thread> before = selectorThreads();
        List<HttpClient> clients =
                Stream.generate(HttpClient::newHttpClient).limit(3).toList();

        Set<Thread> added = selectorThreads();
        added.removeAll(before);

        assertThat(added).hasSize(3);
        Reference.reachabilityFence(clients);
    }

    private static Set<Thread> selectorThreads() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().contains("SelectorManager"))
                .collect(Collectors.toSet());
    }

    @Test
    void twoHundredRequestsInFlightNeedOneThreadOfTheExecutor() throws Exception {
        List<CompletableFuture<HttpResponse<String>>> responses =
                Stream.generate(this::sendAsync).limit(200).toList();

        List<HttpExchange> together = server.next(200);
        for (HttpExchange exchange : together) {
            answer(exchange, "token");
        }

        for (CompletableFuture<HttpResponse<String>> response : responses) {
            assertThat(resultOf(response).statusCode()).isEqualTo(200);
        }
        assertThat(executor.getLargestPoolSize()).isEqualTo(1);
    }

    @Test
    void onHttp1EveryRequestInFlightHasAConnectionOfItsOwn() throws Exception {
        Stream.generate(this::sendAsync).limit(20).toList();

        assertThat(server.next(20)).extracting(HoldingServer::connection).doesNotHaveDuplicates();
    }

    @Test
    void http2IsSpokenOverTlsWhenTheServerOffersIt() throws Exception {
        assertThat(versionOverTls(options())).isEqualTo(Version.HTTP_2);
        assertThat(versionOverTls(options().http2TlsDisabled(true))).isEqualTo(Version.HTTP_1_1);
    }

    @Test
    void http2IsSpokenInClearWhenTheServerUpgrades() throws Exception {
        assertThat(versionInClear(options())).isEqualTo(Version.HTTP_2);
        assertThat(versionInClear(options().http2PlainDisabled(true))).isEqualTo(Version.HTTP_1_1);
    }

    @Test
    void onHttp2RequestsInFlightShareOneConnection() throws Exception {
        CountDownLatch allInFlight = new CountDownLatch(5);
        Connections connections = new Connections();
        WireMockServer wireMock = started(
                options().dynamicPort().extensions(new Rendezvous(allInFlight)).networkTrafficListener(connections));
        try {
            URI uri = URI.create("http://localhost:" + wireMock.port());
            send(client, HttpRequest.newBuilder(uri).build()); // the first request upgrades the connection
            HttpRequest together =
                    HttpRequest.newBuilder(uri.resolve("/together")).build();
            List<CompletableFuture<HttpResponse<String>>> responses = Stream.generate(
                            () -> client.sendAsync(together, BodyHandlers.ofString()))
                    .limit(5)
                    .toList();

            for (CompletableFuture<HttpResponse<String>> response : responses) {
                assertThat(resultOf(response).version()).isEqualTo(Version.HTTP_2);
            }
            assertThat(connections.opened).hasValue(1);
        } finally {
            wireMock.stop();
        }
    }

    /** Holds the responses until as many requests are in flight as the latch counts. */
    private record Rendezvous(CountDownLatch allInFlight) implements ResponseDefinitionTransformerV2 {
        @Override
        public ResponseDefinition transform(ServeEvent event) {
            if (event.getRequest().getUrl().equals("/together")) {
                allInFlight.countDown();
                waitFor(allInFlight);
            }
            return ResponseDefinitionBuilder.responseDefinition()
                    .withBody("token")
                    .build();
        }

        @Override
        public String getName() {
            return "rendezvous";
        }
    }

    private static final class Connections implements WiremockNetworkTrafficListener {
        private final AtomicInteger opened = new AtomicInteger();

        @Override
        public void opened(Socket socket) {
            opened.incrementAndGet();
        }

        @Override
        public void incoming(Socket socket, ByteBuffer bytes) {}

        @Override
        public void outgoing(Socket socket, ByteBuffer bytes) {}

        @Override
        public void closed(Socket socket) {}
    }

    private static Version versionOverTls(WireMockConfiguration configuration) throws Exception {
        WireMockServer wireMock = started(configuration.dynamicPort().dynamicHttpsPort());
        HttpClient trusting =
                HttpClient.newBuilder().sslContext(trustingAnyone()).build();
        return versionOf(trusting, wireMock, "https://localhost:" + wireMock.httpsPort());
    }

    private static Version versionInClear(WireMockConfiguration configuration) throws Exception {
        WireMockServer wireMock = started(configuration.dynamicPort());
        return versionOf(HttpClient.newHttpClient(), wireMock, "http://localhost:" + wireMock.port());
    }

    private static WireMockServer started(WireMockConfiguration configuration) {
        WireMockServer wireMock = new WireMockServer(configuration);
        wireMock.start();
        wireMock.stubFor(any(anyUrl()).willReturn(ok("token")));
        return wireMock;
    }

    private static Version versionOf(HttpClient client, WireMockServer wireMock, String uri) throws Exception {
        try {
            HttpRequest request = HttpRequest.newBuilder(URI.create(uri + "/"))
                    .timeout(FAR_AWAY)
                    .build();
            HttpResponse<String> response = client.send(request, BodyHandlers.ofString());
            assertThat(response.body()).isEqualTo("token");
            return response.version();
        } finally {
            wireMock.stop();
        }
    }

    private static SSLContext trustingAnyone() throws Exception {
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, new TrustManager[] {new TrustAnyone()}, null);
        return context;
    }

    /** WireMock's certificate is signed by itself. */
    private static final class TrustAnyone extends X509ExtendedTrustManager {
        @Override
        public void checkClientTrusted(X509Certificate[] chain, String type, Socket socket) {}

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String type, Socket socket) {}

        @Override
        public void checkClientTrusted(X509Certificate[] chain, String type, SSLEngine engine) {}

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String type, SSLEngine engine) {}

        @Override
        public void checkClientTrusted(X509Certificate[] chain, String type) {}

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String type) {}

        @Override
        public X509Certificate[] getAcceptedIssuers() {
            return new X509Certificate[0];
        }
    }

    static String send(HttpClient client, HttpRequest request) {
        try {
            return client.send(request, BodyHandlers.ofString()).body();
        } catch (IOException | InterruptedException failure) {
            throw new AssertionError(failure);
        }
    }

    private static AccountPage loadBlocking(RemoteAccount account) {
        try {
            return account.loadBlocking();
        } catch (IOException | InterruptedException failure) {
            throw new AssertionError(failure);
        }
    }
}
