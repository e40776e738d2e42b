package grader.http;

import static java.util.concurrent.TimeUnit.NANOSECONDS;
import static java.util.concurrent.TimeUnit.SECONDS;

import java.net.URI;
import java.net.http.HttpClient;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiConsumer;

/** One playing of what a check arranges: a port, a client and an event loop of its own, and the requests that came. */
final class Scene implements AutoCloseable {
    /** The threads of the client: as many for one request as for six hundred. */
    private static final int CLIENT_THREADS = 4;

    private final long start = System.nanoTime();
    private final List<Exchange> exchanges = new ArrayList<>();
    private final AtomicInteger arrivals = new AtomicInteger();
    private final EventLoop loop = new EventLoop("event loop");
    private final HttpClient http = client();
    private final Port port;

    /** @param desk what becomes of a request */
    Scene(Server server, BiConsumer<Scene, Exchange> desk) {
        port = server.open(exchange -> {
            synchronized (exchanges) {
                exchanges.add(exchange);
            }
            desk.accept(this, exchange);
            arrivals.incrementAndGet();
        });
    }

    private static HttpClient client() {
        AtomicInteger number = new AtomicInteger();
        ThreadPoolExecutor threads = new ThreadPoolExecutor(
                CLIENT_THREADS, CLIENT_THREADS, 1, SECONDS, new LinkedBlockingQueue<>(), task -> {
                    Thread thread = new Thread(task, "http-" + number.incrementAndGet());
                    thread.setDaemon(true);
                    return thread;
                });
        threads.allowCoreThreadTimeOut(true);
        return HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .executor(threads)
                .build();
    }

    URI uri() {
        return Server.uri(port.number());
    }

    HttpClient http() {
        return http;
    }

    EventLoop loop() {
        return loop;
    }

    /** How many requests have arrived, and were answered or are held. */
    int arrivals() {
        return arrivals.get();
    }

    /** The requests so far, in the order of their arrival. */
    List<Exchange> exchanges() {
        synchronized (exchanges) {
            return List.copyOf(exchanges);
        }
    }

    /** A moment of {@link System#nanoTime()} in milliseconds since the scene began. */
    long millis(long moment) {
        return NANOSECONDS.toMillis(moment - start);
    }

    @Override
    public void close() {
        loop.close();
        port.close();
    }
}
