package grader.http;

import static java.util.Locale.ROOT;
import static java.util.stream.Collectors.joining;

import grader.calls.AttemptCode;
import grader.calls.Slowdown;
import grader.evidence.Described;
import grader.evidence.Violation;
import grader.evidence.Violation.Kind;
import grader.http.Waiting.Outcome;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.assertj.core.api.AbstractAssert;

/** Assertions on what came of one load. What depends on the clock is tried again with more time before it counts. */
public final class LoadAssert<T> extends AbstractAssert<LoadAssert<T>, Load<T>> {
    /** How long a load may take whose requests are all answered, in rounds of {@link Waiting}. */
    private static final int WATCHDOG = 3_000;
    /** How long something may take that happens at once. */
    private static final int AT_ONCE = 1_000;
    /** How long no request has to come for the attempt to be taken to send none. */
    private static final int QUIET = 300;
    /** A load that is not the slowest response, but a sum, takes at least so many times as long, in percent. */
    private static final int PERCENT = 150;
    /** How often that is tried, before it counts; each time the answers take so many times as long. */
    private static final int TRIES = 4;

    private static final int SLOWER = 2;
    /** How often more, as long as before, while the machine is busy. */
    private static final int MORE_TRIES = 8;

    /** What {@link java.net.http.HttpClient} sends by itself, to an HTTP/2 server too. */
    private static final Set<String> OF_THE_CLIENT =
            Set.of("connection", "content-length", "host", "http2-settings", "upgrade", "user-agent");

    private final Api api;
    private final Slowdown slowdown = Slowdown.here();
    private List<Endpoint> turns = List.of();

    LoadAssert(Load<T> load) {
        super(load, LoadAssert.class);
        this.api = load.api();
    }

    /**
     * These endpoints answer, one after another, once every request has arrived: or no more come, as long as none is
     * answered.
     */
    public LoadAssert<T> answeredInTurn(Endpoint... endpoints) {
        turns = List.of(endpoints);
        answerInTurn();
        return this;
    }

    private void answerInTurn() {
        Waiting.untilArrived(api.requestsOfOne(), api, QUIET);
        api.answersInTurn(turns);
    }

    /** It succeeds with this result. */
    public LoadAssert<T> succeedsWith(T expected) {
        succeeds(actual, Described.value(expected));
        T result = actual.result();
        if (!expected.equals(result)) {
            throw violation(actual, "the load gave " + Described.value(result, expected), Described.value(expected));
        }
        return this;
    }

    /** Its requests carry the headers that a client of the JDK sends by itself, and no others. */
    public LoadAssert<T> sendsNoHeadersOfItsOwn() {
        for (Exchange exchange : api.exchanges()) {
            String client = exchange.headers().getOrDefault("user-agent", "");
            List<String> own = exchange.headers().keySet().stream()
                    .filter(name -> !OF_THE_CLIENT.contains(name) || name.equals("user-agent") && !isOfTheJdk(client))
                    .sorted()
                    .toList();
            if (!own.isEmpty() && !client.startsWith("Java/")) { // HttpURLConnection: that is for another check
                throw violation(
                        actual,
                        "%s was asked for with %s".formatted(exchange.path(), String.join(", ", own)),
                        "no headers but those of the client itself");
            }
        }
        return this;
    }

    private static boolean isOfTheJdk(String client) {
        return client.startsWith("Java-http-client/");
    }

    /** Every request has arrived before any is answered. */
    public LoadAssert<T> hasAllRequestsInFlightTogether() {
        String expected = "all %d are in flight before any is answered".formatted(api.requestsOfOne());
        isOver(actual, expected, WATCHDOG);
        long together = arrivedBeforeAnyAnswer();
        if (together < api.requestsOfOne()) {
            Violation violation = violation(
                    actual,
                    "only %d of %d requests had arrived when the first was answered"
                            .formatted(together, api.requestsOfOne()),
                    expected);
            api.holdsItsAnswers();
            Load<T> again = actual.again();
            if (!Waiting.untilArrived(api.requestsOfOne(), api, AT_ONCE)) {
                throw at(again, violation);
            }
        }
        return this;
    }

    private long arrivedBeforeAnyAnswer() {
        List<Exchange> seen = api.exchanges();
        long firstAnswer =
                seen.stream().mapToLong(Exchange::answered).reduce(Math::min).orElse(0);
        return seen.stream()
                .filter(exchange -> exchange.arrived() < firstAnswer)
                .map(Exchange::path)
                .distinct()
                .count();
    }

    /** Though its client has loaded before: every request has arrived, and none is answered. */
    public LoadAssert<T> hasAllRequestsInFlightOnceMore() {
        if (!Waiting.untilArrived(2 * api.requestsOfOne(), api, AT_ONCE)) {
            throw violation(
                    actual,
                    "only %d of %d requests of the client's second load have arrived, and none of them is answered"
                            .formatted(api.scene().arrivals() - api.requestsOfOne(), api.requestsOfOne()),
                    "all %d are in flight before any is answered".formatted(api.requestsOfOne()));
        }
        api.goesOn();
        return this;
    }

    /** While its requests have no answer, those of another load of its client have, and that is over. */
    public LoadAssert<T> isOvertakenBy(Callable<CompletableFuture<T>> another) {
        Waiting.untilArrived(api.requestsOfOne(), api, QUIET);
        if (actual.hasReturned()) { // if not, that is for another check
            api.answersFromNowOn();
            succeeds(api.load(another), "a load takes as long as its own slowest response, whatever other loads do");
        }
        api.goesOn();
        return this;
    }

    /** It succeeds, whatever it gives. */
    public LoadAssert<T> succeeds() {
        succeeds(actual, "it succeeds");
        return this;
    }

    /** It comes to an end, whatever that is. */
    public LoadAssert<T> isOver() {
        isOver(actual, "it comes to an end", WATCHDOG);
        return this;
    }

    /** It takes about as long as the slowest response. */
    public LoadAssert<T> takesAsLongAsTheSlowestResponse() {
        String expected = "it takes as long as the slowest response";
        succeeds(actual, expected);
        if (isSlow(actual)) {
            Violation violation = slow();
            if (waitsForOneAnother()) {
                throw violation;
            }
            for (int tries = 1; tries < TRIES || tries < TRIES + MORE_TRIES && slowdown.isFelt(); tries++) {
                if (tries < TRIES) {
                    api.slowDown(SLOWER);
                }
                Load<T> again = actual.again();
                succeeds(again, expected);
                if (!isSlow(again)) {
                    return this;
                }
            }
            throw violation;
        }
        return this;
    }

    /** Whether some request is seen to wait for the answer to another: then it takes longer than any, however fast a machine is. */
    private boolean waitsForOneAnother() {
        api.holdsItsAnswers();
        Load<T> again = actual.again();
        boolean isSeen = !Waiting.untilArrived(api.requestsOfOne(), api, AT_ONCE) && api.standsStill();
        api.goesOn();
        Waiting.until(again::isOver, api, WATCHDOG);
        return isSeen;
    }

    private boolean isSlow(Load<T> load) {
        return load.millis() * 100 > slowest() * PERCENT;
    }

    private long slowest() {
        return responses().stream().reduce(0L, Math::max);
    }

    private List<Long> responses() {
        Scene scene = api.scene();
        return api.exchanges().stream()
                .map(exchange -> scene.millis(exchange.answered()) - scene.millis(exchange.arrived()))
                .toList();
    }

    private Violation slow() {
        long sum = responses().stream().reduce(0L, Long::sum);
        return violation(
                actual,
                String.format(ROOT, "it took %,d ms, and the slowest response %,d ms", actual.millis(), slowest()),
                String.format(ROOT, "one after another it takes %,d ms, at once %,d ms", sum, slowest()));
    }

    /** It comes back to its caller with a future, though no response has come. */
    public LoadAssert<T> returnsBeforeAnyResponse() {
        String expected = "it returns a future before any response has come";
        Load<T> load = firstThat(Load::hasReturned);
        if (!load.hasReturned()) {
            throw violation(load, "load() has not come back to its caller " + whatItWaitsFor(), expected);
        }
        returnsAFuture(load, expected);
        return this;
    }

    /** It fails with an exception that names the path and the status. */
    public LoadAssert<T> failsNaming(String path, int status) {
        String expected = "it fails, and the message names %s and %d".formatted(path, status);
        fails(actual, expected, WATCHDOG);
        Throwable failure = actual.failure().orElse(null);
        String message = failure == null ? "" : message(failure);
        if (!message.contains(path)
                || !Pattern.compile("\\b" + status + "\\b").matcher(message).find()) {
            throw violation(actual, "get() reports " + described(failure), expected);
        }
        return this;
    }

    /** All of it, however long; whatever the exception is. */
    private static String message(Throwable failure) {
        try {
            return String.valueOf(failure.getMessage());
        } catch (Throwable hostile) {
            return "";
        }
    }

    /** It fails, and {@code get()} names an exception of this type as the cause. */
    public LoadAssert<T> failsWith(Class<? extends Throwable> type) {
        return failsWith(actual, type, WATCHDOG, "it fails with the " + type.getSimpleName());
    }

    /**
     * It fails within so many milliseconds, or a quarter more, with an exception of this type. Who is late is tried again: the
     * machine may have been busy.
     */
    LoadAssert<T> failsWith(Class<? extends Throwable> type, int millis) {
        Load<T> load = actual;
        String expected = String.format(ROOT, "it fails with %s within %,d ms", type.getSimpleName(), millis);
        Outcome outcome;
        for (int tries = 1; (outcome = outcome(load, millis + millis / 4)) != Outcome.REACHED; tries++) {
            if (outcome == Outcome.IN_VAIN) {
                throw violation(
                        load,
                        String.format(
                                ROOT,
                                "%s never answers, and no request there gives up within %,d ms",
                                unanswered(),
                                millis),
                        expected);
            }
            if (tries >= tries()) {
                isOver(load, expected, 0);
                throw violation(load, String.format(ROOT, "it took %,d ms", load.millis()), expected);
            }
            load = load.again();
        }
        return failsWith(load, type, 0, expected);
    }

    /** What is late once is late for good, unless the machine is busy. */
    private int tries() {
        return slowdown.isFelt() ? TRIES : 1;
    }

    /** Whether it is over within so many milliseconds, if requests get the timeouts that they ask for. */
    private static Outcome outcome(Load<?> load, int millis) {
        Outcome outcome = Waiting.await(
                () -> load.isOver() || load.millis() > millis, () -> load.api().standsStillFor(millis), WATCHDOG);
        return outcome == Outcome.REACHED && !wasOverWithin(millis, load) ? Outcome.TOO_LONG : outcome;
    }

    private static boolean wasOverWithin(int millis, Load<?> load) {
        return load.isOver() && load.millis() <= millis;
    }

    /** Whether it fails within so many milliseconds with an exception of this type. */
    boolean isSeenToFail(Class<? extends Throwable> type, int millis) {
        Waiting.until(() -> actual.isOver() || actual.millis() > millis, WATCHDOG);
        return wasOverWithin(millis, actual)
                && actual.returned().isPresent()
                && actual.hasFailed()
                && type.isInstance(actual.failure().orElse(null));
    }

    private LoadAssert<T> failsWith(Load<T> load, Class<? extends Throwable> type, int rounds, String expected) {
        fails(load, expected, rounds);
        Throwable failure = load.failure().orElse(null);
        if (!type.isInstance(failure)) {
            throw violation(load, "get() reports " + described(failure), expected);
        }
        return this;
    }

    /** It fails while other requests have had no answer, or have not been sent. */
    public LoadAssert<T> failsWithoutWaitingForTheOthers() {
        fails(firstThat(Load::isOver), "it fails as soon as one request does", 0);
        return this;
    }

    /** The same, if it fails at all: whether such an answer is a failure is for another check. */
    public LoadAssert<T> failsIfAtAllWithoutWaitingForTheOthers() {
        Load<T> load = firstThat(Load::isOver);
        try {
            fails(load, "it fails as soon as one request does", 0);
        } catch (Violation late) {
            api.goesOn();
            if (!Waiting.until(load::isOver, api, WATCHDOG) || load.hasFailed()) {
                throw late;
            }
        }
        return this;
    }

    /** This load, or the next of a few, that comes to be so while the server holds its answers; else the last. */
    private Load<T> firstThat(Predicate<Load<T>> isSo) {
        Load<T> load = actual;
        for (int tries = 1; !Waiting.whileHeld(isSo, load, AT_ONCE) && !api.standsStill() && tries < tries(); tries++) {
            turns.forEach(Endpoint::holdsItsAnswer);
            load = load.again();
            if (!turns.isEmpty()) {
                answerInTurn();
            }
        }
        return load;
    }

    private void succeeds(Load<T> load, String expected) {
        isOver(load, expected, WATCHDOG);
        if (returnsAFuture(load, expected).hasFailed()) {
            throw violation(
                    load, "the load failed with " + described(load.failure().orElse(null)), expected);
        }
    }

    private void fails(Load<T> load, String expected, int rounds) {
        isOver(load, expected, rounds);
        if (!returnsAFuture(load, expected).hasFailed()) {
            throw violation(load, "the load succeeded with " + Described.value(load.result()), expected);
        }
    }

    private void isOver(Load<T> load, String expected, int rounds) {
        if (!Waiting.until(load::isOver, api, rounds)) {
            boolean isAnyUnanswered = !unanswered().isEmpty();
            if (!load.hasReturned()) {
                throw violation(
                        isAnyUnanswered ? Kind.BROKEN : Kind.ENDLESS,
                        load,
                        "load() has not come back to its caller " + whatItWaitsFor(),
                        expected);
            }
            throw violation(
                    load,
                    String.format(ROOT, "the load is still pending after %,d ms, ", load.millis())
                            + (isAnyUnanswered ? "and so is " + unanswered() : "though every request has an answer"),
                    expected);
        }
        rejectAThrownException(load, expected);
    }

    private String whatItWaitsFor() {
        return unanswered().isEmpty() ? "though every request has an answer" : "while it waits for " + unanswered();
    }

    private String unanswered() {
        return api.exchanges().stream()
                .filter(exchange -> !exchange.isAnswered())
                .map(Exchange::path)
                .distinct()
                .collect(joining(", "));
    }

    private Load<T> returnsAFuture(Load<T> load, String expected) {
        rejectAThrownException(load, expected);
        if (load.returned().isEmpty()) {
            throw violation(load, "load() returned null", expected);
        }
        return load;
    }

    private void rejectAThrownException(Load<T> load, String expected) {
        load.thrown().ifPresent(thrown -> {
            throw new Violation(
                    Kind.BROKEN,
                    "load() itself threw " + Described.failure(thrown),
                    expected,
                    load.timeline(),
                    AttemptCode.lineIn(thrown.getStackTrace()).orElse(null));
        });
    }

    private static String described(Throwable failure) {
        return failure == null ? "no cause" : Described.failure(failure);
    }

    private Violation violation(Load<T> load, String seen, String expected) {
        return violation(Kind.BROKEN, load, seen, expected);
    }

    private Violation violation(Kind kind, Load<T> load, String seen, String expected) {
        return new Violation(
                kind, seen, expected, load.timeline(), load.whereabouts().orElse(null));
    }

    /** The same, at the line where the load stands now. */
    private static Violation at(Load<?> load, Violation violation) {
        return new Violation(
                violation.kind(),
                violation.seen(),
                violation.expected().orElse(null),
                violation.timeline().orElse(null),
                load.whereabouts().orElse(null));
    }
}
