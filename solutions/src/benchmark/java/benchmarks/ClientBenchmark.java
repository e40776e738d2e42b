package benchmarks;

import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.ok;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.common.JettySettings;
import com.github.tomakehurst.wiremock.core.Options;
import com.github.tomakehurst.wiremock.http.AdminRequestHandler;
import com.github.tomakehurst.wiremock.http.StubRequestHandler;
import com.github.tomakehurst.wiremock.jetty11.Jetty11HttpServer;
import java.net.URI;
import java.net.http.HttpClient;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import katas.noblocking.AccountClient;
import wiremock.org.eclipse.jetty.http2.server.HTTP2CServerConnectionFactory;
import wiremock.org.eclipse.jetty.io.NetworkTrafficListener;
import wiremock.org.eclipse.jetty.server.ServerConnector;

/** The reference client and a server that takes a second for an answer: wall time, and threads of the client. */
public final class ClientBenchmark {
    private static final int SECOND = 1_000;
    /** The first open the connections, and run code that nobody has compiled yet. */
    private static final int WARM_UPS = 10;

    private static final int RUNS = 5;
    /** As many as the kata's checks give a client. */
    private static final int CLIENT_THREADS = 4;

    private ClientBenchmark() {}

    public static void main(String[] args) {
        WireMockServer server = new WireMockServer(options()
                .bindAddress("127.0.0.1")
                .dynamicPort()
                .httpServerFactory(ManyStreams::new)
                .asynchronousResponseEnabled(true)
                .asynchronousResponseThreads(4)
                .jettyAcceptQueueSize(8_192)
                .disableRequestJournal()
                .templatingEnabled(false)
                .gzipDisabled(true)
                .stubRequestLoggingDisabled(true));
        server.start();
        server.stubFor(any(anyUrl()).willReturn(ok("text").withFixedDelay(SECOND)));
        for (HttpClient.Version version : HttpClient.Version.values()) {
            measure(version, URI.create(server.baseUrl()));
        }
        server.stop();
    }

    private static void measure(HttpClient.Version version, URI api) {
        Set<Thread> before = Thread.getAllStackTraces().keySet();
        ExecutorService threads = Executors.newFixedThreadPool(CLIENT_THREADS, task -> new Thread(task, "HttpClient"));
        AccountClient client = new AccountClient(
                HttpClient.newBuilder().version(version).executor(threads).build(), api);
        for (int loads : List.of(1, 1_000)) {
            for (int run = 1 - WARM_UPS; run <= RUNS; run++) {
                String which = run > 0 ? "run %d".formatted(run) : "warm-up";
                System.out.println("%s, %s: %s".formatted(version, which, measured(loads, client, before)));
            }
        }
        threads.shutdown();
    }

    private static String measured(int loads, AccountClient client, Set<Thread> before) {
        long start = System.nanoTime();
        List<? extends CompletableFuture<?>> pending =
                Stream.generate(client::load).limit(loads).toList();
        Set<Thread> present = new HashSet<>(Thread.getAllStackTraces().keySet());
        present.removeAll(before);
        present.removeIf(thread -> !thread.getName().matches("HttpClient.*|ForkJoinPool.*"));
        long failed = pending.stream()
                .filter(load ->
                        load.handle((account, failure) -> failure != null).join())
                .count();
        double seconds = (System.nanoTime() - start) / 1e9;
        return "%,d loads of three requests that take a second: %.3f s, %d threads, %d failed"
                .formatted(loads, seconds, present.size(), failed);
    }

    /** WireMock's server, that lets a client have as many streams on its connection as there are requests. */
    private static final class ManyStreams extends Jetty11HttpServer {
        private static final int MOST = 4_096;

        ManyStreams(Options options, AdminRequestHandler admin, StubRequestHandler stubs) {
            super(options, admin, stubs);
        }

        @Override
        protected ServerConnector createHttpConnector(
                String address, int port, JettySettings settings, NetworkTrafficListener listener) {
            ServerConnector connector = super.createHttpConnector(address, port, settings, listener);
            connector.getConnectionFactory(HTTP2CServerConnectionFactory.class).setMaxConcurrentStreams(MOST);
            return connector;
        }
    }
}
