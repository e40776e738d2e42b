package benchmarks;

import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.ok;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;

import com.github.tomakehurst.wiremock.WireMockServer;
import java.net.URI;
import java.net.http.HttpClient;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import katas.noblocking.AccountClient;

/** The reference client and a server that takes a second for an answer: wall time, and threads of the client. */
public final class ClientBenchmark {
    private static final int SECOND = 1_000;
    private static final int RUNS = 5;
    /** As many as the kata's checks give a client. */
    private static final int CLIENT_THREADS = 4;

    private ClientBenchmark() {}

    public static void main(String[] args) {
        WireMockServer server = new WireMockServer(options()
                .bindAddress("127.0.0.1")
                .dynamicPort()
                .asynchronousResponseEnabled(true)
                .asynchronousResponseThreads(4)
                .jettyAcceptQueueSize(8_192)
                .disableRequestJournal());
        server.start();
        server.stubFor(any(anyUrl()).willReturn(ok("text").withFixedDelay(SECOND)));
        URI api = URI.create(server.baseUrl());
        for (int loads : List.of(1, 1_000)) {
            for (int run = 0; run <= RUNS; run++) {
                System.out.println((run == 0 ? "warm-up: " : "") + measured(loads, api));
            }
        }
        server.stop();
    }

    private static HttpClient client(ExecutorService threads) {
        return HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .executor(threads)
                .build();
    }

    private static String measured(int loads, URI api) {
        Set<Thread> before = Thread.getAllStackTraces().keySet();
        ExecutorService threads = Executors.newFixedThreadPool(CLIENT_THREADS, task -> new Thread(task, "HttpClient"));
        AccountClient client = new AccountClient(client(threads), api);
        long start = System.nanoTime();
        List<? extends CompletableFuture<?>> pending =
                Stream.generate(client::load).limit(loads).toList();
        long present = Thread.getAllStackTraces().keySet().stream()
                .filter(Predicate.not(before::contains))
                .map(Thread::getName)
                .filter(name -> name.startsWith("HttpClient") || name.startsWith("ForkJoinPool"))
                .collect(Collectors.counting());
        long failed = pending.stream()
                .filter(load ->
                        load.handle((account, failure) -> failure != null).join())
                .count();
        threads.shutdown();
        double seconds = (System.nanoTime() - start) / 1e9;
        return "%,d loads of three requests that take a second: %.3f s, %d threads, %d failed"
                .formatted(loads, seconds, present, failed);
    }
}
