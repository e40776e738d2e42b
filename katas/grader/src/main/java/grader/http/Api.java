package grader.http;

import static java.util.Comparator.comparing;

import grader.calls.Span;
import grader.calls.Span.Ending;
import grader.calls.Timeline;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * The remote API of one check: a real server, that answers as it is told to and keeps a record of what it saw. Time is
 * real, in milliseconds.
 */
public final class Api implements AutoCloseable {
    /** So many times as late a request times out. */
    private static final int PATIENCE = 10;
    /** So many times as soon it does in a hurry. */
    static final int HURRY = 20;

    /** How long an answer may take on its way, in rounds of {@link Waiting}. */
    private static final int SENT = 1_000;
    /** How long the attempt has to read an answer before the next comes. */
    private static final int READ = 10;

    private static final Duration LONGEST_STRETCHED = Duration.ofMinutes(1);

    private final Server server;
    private final List<Endpoint> endpoints = new ArrayList<>();
    private final Socket closed = new Socket();
    private final List<Api> beside = new ArrayList<>();
    private final Queue<Timeout> timeouts = new ConcurrentLinkedQueue<>();
    private volatile Scene scene;
    private volatile Pace pace = Pace.PATIENT;
    private volatile Duration longestHurried = Duration.ZERO;

    /** What a request to this path has asked for. */
    private record Timeout(String path, Duration duration) {}

    /** How timeouts are kept. */
    private enum Pace {
        PATIENT,
        HURRIED,
        AS_ASKED
    }

    Api(Server server) {
        this.server = server;
        server.forget();
        scene = new Scene(server, this::receive);
    }

    /** The same API at a port of its own, but that one of its endpoints never answers. */
    private Api(Api other, Endpoint silent) {
        server = other.server;
        pace = other.pace;
        longestHurried = other.longestHurried;
        for (Endpoint endpoint : other.endpoints) {
            Endpoint same = endpoint.again();
            endpoints.add(endpoint == silent ? same.holdsItsAnswer() : same);
        }
        scene = new Scene(server, this::receive);
    }

    /** A path of it that answers at once, with this text. */
    public Endpoint serves(String path, String text) {
        Endpoint endpoint = new Endpoint(path, text, server);
        endpoints.add(endpoint);
        return endpoint;
    }

    /** Every endpoint takes so many milliseconds for an answer. */
    public Api takes(long millis) {
        endpoints.forEach(endpoint -> endpoint.takes(millis));
        return this;
    }

    /** No endpoint answers until it is told to. */
    public Api holdsItsAnswers() {
        endpoints.forEach(Endpoint::holdsItsAnswer);
        return this;
    }

    /** Every endpoint serves its text again, and nothing has happened yet. */
    public Api startsAnew() {
        endpoints.forEach(Endpoint::startAnew);
        playAgain();
        return this;
    }

    /** Where it is, without a path. */
    public URI uri() {
        return scene.uri();
    }

    /** Where nobody listens, for as long as the check lasts. */
    public URI uriThatNobodyServes() {
        try {
            if (!closed.isBound()) {
                closed.bind(new InetSocketAddress(Server.HOST, 0));
            }
            return Server.uri(closed.getLocalPort());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /**
     * The client to ask it with, that has a few threads of its own. A request that asks for a timeout gets ten times as much:
     * what is slow on a busy machine is not cut short.
     */
    public HttpClient http() {
        Scene here = scene;
        return new RetimedClient(here.http(), this::timeout, here::noteDeparture);
    }

    /**
     * Requests whose answer is held time out many times as soon in place of as late, if they ask for so many milliseconds at
     * the most: who waits for them in vain need not wait long.
     */
    public Api hurriesTimeoutsOf(long millis) {
        pace = Pace.HURRIED;
        longestHurried = Duration.ofMillis(millis);
        return this;
    }

    boolean isHurried() {
        return pace == Pace.HURRIED;
    }

    /** Every request gets the timeout that it asks for, from now on. */
    void takesItsTime() {
        pace = Pace.AS_ASKED;
    }

    /** The shortest timeout that a request has asked for, if any did. */
    Optional<Duration> shortestTimeout() {
        return timeouts.stream().map(Timeout::duration).min(Comparator.naturalOrder());
    }

    private Duration timeout(URI uri, Duration asked) {
        timeouts.add(new Timeout(uri.getPath(), asked));
        return switch (pace) {
            case PATIENT -> asked.compareTo(LONGEST_STRETCHED) <= 0 ? asked.multipliedBy(PATIENCE) : asked;
            case HURRIED ->
                asked.compareTo(longestHurried) <= 0 && isHeld(uri.getPath()) ? asked.dividedBy(HURRY) : asked;
            case AS_ASKED -> asked;
        };
    }

    private boolean isHeld(String path) {
        return endpoints.stream()
                .anyMatch(endpoint -> endpoint.isHeld() && endpoint.path().equals(path));
    }

    /** Calls the attempt once, on an event loop, and returns at once. */
    public <T> Load<T> load(Callable<CompletableFuture<T>> attempt) {
        return new Load<>("load", this, attempt).start();
    }

    /**
     * Calls the attempt once for each endpoint, all at the same time: there that one never answers, and the others do.
     *
     * @param attempt what is called with the API that it is to ask
     */
    public <T> List<Load<T>> loadsWithOneSilent(Function<Api, CompletableFuture<T>> attempt) {
        List<Load<T>> loads = new ArrayList<>();
        for (Endpoint silent : endpoints) {
            Api there = new Api(this, silent);
            beside.add(there);
            loads.add(new Load<>("load", there, () -> attempt.apply(there)).start());
        }
        return loads;
    }

    /**
     * Calls the attempt many times on an event loop, once an assertion asks for it.
     *
     * @param client makes what is called so many times
     */
    public <T> Loads<T> loads(int count, Callable<Callable<CompletableFuture<T>>> client) {
        return new Loads<>(count, this, client);
    }

    /** The same again, on another port, with the endpoints as they are. */
    void playAgain() {
        scene.close();
        scene = new Scene(server, this::receive);
    }

    private void receive(Scene from, Exchange exchange) {
        Optional<Endpoint> endpoint = endpoint(exchange);
        if (from != scene || endpoint.isEmpty()) {
            exchange.answer();
        } else if (!endpoint.get().isHeld()) {
            server.answer(exchange, endpoint.get().millis());
        }
    }

    private Optional<Endpoint> endpoint(Exchange exchange) {
        return endpoints.stream()
                .filter(endpoint -> endpoint.path().equals(exchange.path()))
                .findFirst();
    }

    /** Every endpoint answers what comes from now on, and holds what it does. */
    void answersFromNowOn() {
        endpoints.forEach(Endpoint::goesOn);
    }

    /** One endpoint after another answers what it holds, and holds nothing any more. */
    void answersInTurn(List<Endpoint> turns) {
        for (Endpoint endpoint : turns) {
            Waiting.rest(endpoint == turns.get(0) ? 0 : READ);
            endpoint.goesOn();
            exchanges().stream().filter(asks(endpoint)).forEach(Api::send);
        }
    }

    /** Every endpoint answers each of its requests with a text of its own, endpoint by endpoint, in the order of arrival. */
    void answersEachWithItsOwn(BiFunction<Endpoint, Integer, String> text) {
        for (Endpoint endpoint : endpoints) {
            List<Exchange> asking = exchanges().stream().filter(asks(endpoint)).toList();
            for (int i = 0; i < asking.size(); i++) {
                endpoint.says(text.apply(endpoint, i));
                send(asking.get(i));
            }
            Waiting.rest(READ);
        }
    }

    private Predicate<Exchange> asks(Endpoint endpoint) {
        return exchange -> endpoint(exchange).equals(Optional.of(endpoint));
    }

    private static void send(Exchange held) {
        held.answer();
        Waiting.until(held::isSent, SENT);
    }

    /** Answers all that is held, and holds nothing any more. */
    void goesOn() {
        answersFromNowOn();
        for (Exchange exchange : exchanges()) {
            endpoint(exchange).ifPresent(endpoint -> server.answer(exchange, endpoint.millis()));
        }
    }

    /** Whether nothing has happened since this was last asked, and nothing will, unless an answer comes that is held. */
    boolean standsStill() {
        return scene.standsStill(
                exchange -> endpoint(exchange).filter(Endpoint::isHeld).isPresent());
    }

    /** The same, and no request whose answer is held gives up within so many milliseconds. */
    boolean standsStillFor(int millis) {
        return scene.knowsEveryClient()
                && timeouts.stream()
                        .filter(timeout -> isHeld(timeout.path()))
                        .noneMatch(timeout -> timeout.duration().toMillis() <= millis)
                && standsStill();
    }

    /** Every answer takes so many times as long. */
    void slowDown(int times) {
        endpoints.forEach(endpoint -> endpoint.slowDown(times));
    }

    /**
     * Notes for the other checks of the kata that the requests of so many loads were seen in flight together, and all was well.
     *
     * @param threads how many they held meanwhile
     */
    void noteInFlightTogether(int loads, long threads) {
        server.noteInFlightTogether(loads, threads);
    }

    /** How many threads so many loads, or more, held when that was noted of them; empty if it was not. */
    Optional<Long> threadsInFlightTogether(int loads) {
        return server.threadsInFlightTogether(loads);
    }

    Scene scene() {
        return scene;
    }

    List<Exchange> exchanges() {
        return scene.exchanges();
    }

    List<Endpoint> endpoints() {
        return endpoints;
    }

    /** How many requests one call of the attempt makes. */
    int requestsOfOne() {
        return endpoints.size();
    }

    /** What the server saw, and last how it went with the attempt. */
    Timeline timeline(Span attempt) {
        List<Exchange> seen = exchanges();
        List<Span> spans = new ArrayList<>();
        for (Endpoint endpoint : endpoints) {
            if (seen.stream().noneMatch(exchange -> exchange.path().equals(endpoint.path()))) {
                spans.add(new Span(endpoint.name(), null, null, Ending.NOT_STARTED, ""));
            }
        }
        seen.stream().map(this::span).forEach(spans::add);
        if (seen.size() <= Timeline.ROWS) {
            spans.sort(comparing(span -> names().indexOf(span.name())));
        }
        spans.add(attempt);
        return new Timeline(spans, scene.millis(System.nanoTime()));
    }

    private List<String> names() {
        return endpoints.stream().map(Endpoint::name).toList();
    }

    private Span span(Exchange exchange) {
        boolean isBroken = endpoint(exchange).map(Endpoint::isBroken).orElse(true);
        return new Span(
                exchange.path().substring(1),
                scene.millis(exchange.arrived()),
                exchange.isAnswered() ? scene.millis(exchange.answered()) : null,
                !exchange.isAnswered() ? Ending.PENDING : isBroken ? Ending.FAILED : Ending.SUCCEEDED,
                "server");
    }

    @Override
    public void close() {
        scene.close();
        beside.forEach(Api::close);
        try {
            closed.close();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
