package grader.http;

import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.ok;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.MappingBuilder;
import com.github.tomakehurst.wiremock.http.Request;
import com.github.tomakehurst.wiremock.http.Response;
import grader.calls.AttemptThreads;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** A real HTTP server: WireMock, on free ports of the loopback. One serves all checks of a kata, one after another. */
final class Server implements AutoCloseable {
    /** The loopback, whatever this machine prefers. */
    static final String HOST = "127.0.0.1";

    /** Connections that come at the same moment wait to be accepted; beyond that a client tries again a second later. */
    private static final int BACKLOG = 2_048;
    /** The selectors accept: a thread that waits for connections may let one in when its port has been closed. */
    private static final int ACCEPTORS = 0;

    private final Map<Integer, Consumer<Exchange>> desks = new ConcurrentHashMap<>();
    private final ScheduledExecutorService delays =
            Executors.newSingleThreadScheduledExecutor(task -> Jetty.thread(task, "server-delays"));
    private final WireMockServer wireMock;
    private final NavigableMap<Integer, Long> threadsByLoads = new ConcurrentSkipListMap<>();
    private Jetty jetty;

    Server() {
        CompletableFuture<HttpClient> client = CompletableFuture.supplyAsync(
                () -> HttpClient.newBuilder().sslContext(new NoTls()).build(),
                task -> AttemptThreads.startOwn("server-client", task));
        wireMock = new WireMockServer(options()
                .bindAddress(HOST)
                .dynamicPort()
                .httpClientFactory((options, trustAll, trusted, proxy) -> Server::forwardNothing)
                .httpServerFactory((options, admin, stubs) -> jetty = new Jetty(options, admin, stubs, reception()))
                .jettyAcceptors(ACCEPTORS)
                .jettyAcceptQueueSize(BACKLOG)
                .http2PlainDisabled(true)
                .disableRequestJournal()
                .stubRequestLoggingDisabled(true)
                .templatingEnabled(false)
                .gzipDisabled(true));
        wireMock.start();
        warmUp(client.join());
    }

    /** The first request to a server is slow, and the first of a client too: that says nothing of the attempt. */
    private void warmUp(HttpClient client) {
        serve(any(anyUrl()).willReturn(ok("warm")));
        try {
            client.send(HttpRequest.newBuilder(URI.create(wireMock.baseUrl())).build(), BodyHandlers.ofString());
        } catch (IOException failure) {
            throw new UncheckedIOException("the server does not serve", failure);
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while the server started", ended);
        }
        forget();
    }

    /** In place of the client that WireMock would make to pass requests on: a fifth of its start is for that. */
    private static Response forwardNothing(Request request) throws IOException {
        throw new IOException("nothing is passed on: " + request.getUrl());
    }

    private Reception reception() {
        return new Reception(
                (port, exchange) -> desks.getOrDefault(port, Exchange::answer).accept(exchange));
    }

    static URI uri(int port) {
        return URI.create("http://" + HOST + ":" + port);
    }

    /** Opens a port of which every request goes to this desk. */
    Port open(Consumer<Exchange> desk) {
        Port port = jetty.open(closed -> desks.remove(closed.number(), desk));
        desks.put(port.number(), desk);
        return port;
    }

    /** Answers a request after so many milliseconds. */
    void answer(Exchange exchange, long millis) {
        if (millis == 0) {
            exchange.answer();
        } else {
            delays.schedule(exchange::answer, millis, TimeUnit.MILLISECONDS);
        }
    }

    /** Answers by this mapping from now on. */
    void serve(MappingBuilder mapping) {
        wireMock.stubFor(mapping);
    }

    /** Forgets all mappings. */
    void forget() {
        wireMock.resetMappings();
    }

    /** Keeps for all checks that so many loads were seen in flight together, and how many threads they held. */
    void noteInFlightTogether(int loads, long threads) {
        threadsByLoads.put(loads, threads);
    }

    /** How many threads so many loads, or more, were seen to hold when they were in flight together. */
    Optional<Long> threadsInFlightTogether(int loads) {
        return Optional.ofNullable(threadsByLoads.ceilingEntry(loads)).map(Map.Entry::getValue);
    }

    @Override
    public void close() {
        delays.shutdownNow();
        wireMock.stop();
        Selectors.end();
    }
}
