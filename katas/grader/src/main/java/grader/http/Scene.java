package grader.http;

import static java.util.concurrent.TimeUnit.NANOSECONDS;
import static java.util.concurrent.TimeUnit.SECONDS;

import grader.calls.Standstill;
import java.net.URI;
import java.net.http.HttpClient;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiConsumer;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** One playing of what a check arranges: a port, a client and an event loop of its own, and the requests that came. */
final class Scene implements AutoCloseable {
    /** The threads of the client: as many for one request as for six hundred. */
    private static final int CLIENT_THREADS = 4;

    /** Threads of a JVM wake now and then, and a look is in vain: so often is it tried. */
    private static final int LOOKS = 3;

    private final long start = System.nanoTime();
    private final List<Exchange> exchanges = new ArrayList<>();
    private final AtomicInteger departures = new AtomicInteger();
    private final AtomicInteger arrivals = new AtomicInteger();
    private final EventLoop loop = new EventLoop("event loop");
    private final HttpClient http = client();
    private final Port port;
    private final Wire wire;
    private long lastEvents = -1;

    /** @param desk what becomes of a request */
    Scene(Server server, BiConsumer<Scene, Exchange> desk) {
        port = server.open(exchange -> {
            synchronized (exchanges) {
                exchanges.add(exchange);
            }
            desk.accept(this, exchange);
            arrivals.incrementAndGet();
        });
        wire = new Wire(port.number());
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
                .sslContext(new NoTls())
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

    /** Notes that a request is sent by the client that this scene has. */
    void noteDeparture() {
        departures.incrementAndGet();
    }

    /** Whether each request that has arrived was sent by that client, and by no other. */
    boolean knowsEveryClient() {
        return departures.get() == arrivals();
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

    /**
     * Whether nothing has happened since this was last asked, and nothing will, unless an answer comes that is held.
     *
     * @param isHeld of a request that has not been answered: whether it is held
     */
    boolean standsStill(Predicate<Exchange> isHeld) {
        long before = lastEvents;
        lastEvents = events();
        return lastEvents == before
                && Stream.generate(() -> sleeps(isHeld) && wire.isQuiet() && sleeps(isHeld))
                        .limit(LOOKS)
                        .anyMatch(Boolean::booleanValue);
    }

    private long events() {
        return departures.get()
                + arrivals.get()
                + exchanges().stream().filter(Exchange::isSent).count();
    }

    private boolean sleeps(Predicate<Exchange> isHeld) {
        int begun = loop.begun();
        return loop.isAtRest()
                && exchanges().stream()
                        .allMatch(exchange -> exchange.isAnswered() ? exchange.isSent() : isHeld.test(exchange))
                && Standstill.isReached(Scene::waitsInVain)
                && loop.isAtRest()
                && loop.begun() == begun;
    }

    /** The server's threads, and those of clients that select, wait for what comes by the wire. */
    private static boolean waitsInVain(Thread thread) {
        return Jetty.owns(thread) || Selectors.waits(thread);
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
