package grader.http;

import static java.util.Locale.ROOT;

import grader.calls.AttemptCode;
import grader.calls.Slowdown;
import grader.evidence.Described;
import grader.evidence.Violation;
import grader.evidence.Violation.Kind;
import grader.http.EventLoop.Beat;
import grader.http.Loads.UnderWay;
import grader.http.Waiting.Outcome;
import java.net.http.HttpTimeoutException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import org.assertj.core.api.AbstractAssert;

/** Assertions on many loads at once. What depends on the clock is tried again before it counts. */
public final class LoadsAssert<T> extends AbstractAssert<LoadsAssert<T>, Loads<T>> {
    /** How often a beat that was late is looked for, before it counts. */
    private static final int TRIES = 3;
    /** A beat may be so many milliseconds later than those outside the loop at the same time. */
    private static final long LATE = 200;
    /** So late it is late, whatever comes of the loads; a moment later the machine may seem to be busier. */
    private static final long SURELY_LATE = 2 * LATE;
    /** So long the loop may compute for the loads, in milliseconds: seven times what right answers were seen to take. */
    private static final long COMPUTED = 300;

    private static final String A_BEAT = "a beat every 10 ms, whatever the loads wait for";
    /** How long answers are held from an event loop that waits for them, in rounds of {@link Waiting}. */
    private static final int HELD = 3_000;
    /** How long the loads may take whose requests are all answered, in rounds of {@link Waiting}. */
    private static final int WATCHDOG = 4_000;
    /** How long no request has to come for the attempt to be taken to send none. */
    private static final int QUIET = 300;
    /** So many more threads for so many more loads are not growth. */
    private static final int FEW = 50;

    private final Api api;

    LoadsAssert(Loads<T> loads) {
        super(loads, LoadsAssert.class);
        this.api = loads.api();
    }

    /** The heart of the event loop goes on beating while they are in flight: none has an answer before all were started. */
    public LoadsAssert<T> leaveTheEventLoopFree() {
        Violation held = null;
        for (int tries = 0; tries < TRIES; tries++) {
            held = heldLoop();
            if (held == null) {
                return this;
            }
        }
        throw held;
    }

    /** What is seen of a loop that is late, or null if it goes on. One that waits for an answer needs no second look. */
    private Violation heldLoop() {
        try (EventLoop outside = new EventLoop("heartbeat")) {
            api.holdsItsAnswers();
            Set<Thread> present = Census.present();
            UnderWay<T> loads = actual.start();
            EventLoop loop = api.scene().loop();
            Slowdown slowdown = Slowdown.here();
            AtomicReference<Beat> surelyLate = new AtomicReference<>();
            BooleanSupplier isHeld = () -> {
                loop.laterThan(outside, SURELY_LATE, slowdown).ifPresent(surelyLate::set);
                return surelyLate.get() != null || loop.millisComputed() > COMPUTED;
            };
            Outcome whileHeld =
                    Waiting.await(() -> loads.allHaveReturned() || isHeld.getAsBoolean(), api::standsStill, HELD);
            if (whileHeld == Outcome.IN_VAIN) {
                throw held(loads, A_BEAT, "stands still until an answer comes");
            }
            Waiting.await(() -> actual.haveAllArrived() || isHeld.getAsBoolean(), api::standsStill, QUIET);
            boolean areTogether = actual.haveAllArrived();
            long threads = areTogether ? Census.take(present).size() : 0;
            api.goesOn();
            Waiting.until(() -> loads.areOver() || isHeld.getAsBoolean(), api, WATCHDOG);
            Beat late = Optional.ofNullable(surelyLate.get())
                    .or(() -> loop.laterThan(outside, LATE, slowdown))
                    .orElse(null);
            if (late != null) {
                return held(
                        loads,
                        A_BEAT,
                        "stood still for %,d ms or more, while outside it no beat was later than %,d ms",
                        late.millisLate(),
                        outside.latestDuring(late));
            }
            if (loop.millisComputed() > COMPUTED) {
                return held(
                        loads,
                        String.format(
                                ROOT, "less than %,d ms for all: what waits for its turn waits for that too", COMPUTED),
                        "computed for %,d ms of a processor's time, for %d of them",
                        loop.millisComputed(),
                        loads.returned());
            }
            rejectAThrownException(loads, "the event loop goes on, and so do the loads");
            if (areTogether && lateComers() == 0 && loads.haveSucceeded()) {
                api.noteInFlightTogether(actual.count(), threads);
            }
            return null;
        }
    }

    private Violation held(UnderWay<T> loads, String expected, String how, Object... figures) {
        return new Violation(
                Kind.BROKEN,
                "with %d loads on it the event loop ".formatted(actual.count()) + String.format(ROOT, how, figures),
                expected,
                loads.telling().timeline(),
                loads.whereabouts());
    }

    /**
     * Each gives the texts that its own requests were answered with: two that are in flight at the same time, and one that
     * comes after them. Whether they can be in flight at the same time, and succeed, is for other checks.
     *
     * @param result what a load has to give, by the texts of the endpoints in their order
     */
    public LoadsAssert<T> giveTheirOwnAnswers(Function<List<String>, T> result) {
        api.holdsItsAnswers();
        List<Load<T>> loads = actual.cold();
        List<Load<T>> together = loads.subList(0, loads.size() - 1);
        int arrived = 0;
        for (Load<T> load : together) {
            load.start();
            arrived += api.requestsOfOne();
            Waiting.untilArrived(arrived, api, QUIET);
        }
        boolean areTogether = api.scene().arrivals() == arrived;
        if (areTogether) {
            api.answersEachWithItsOwn((endpoint, i) -> text(endpoint, i + 1));
        }
        api.goesOn();
        Waiting.until(() -> together.stream().allMatch(Load::isOver), api, WATCHDOG);
        for (int i = 0; i < together.size() && areTogether; i++) {
            gives(together.get(i), result, i + 1);
        }
        api.endpoints().forEach(endpoint -> endpoint.says(text(endpoint, loads.size())));
        Load<T> last = loads.get(loads.size() - 1).start();
        Waiting.until(last::isOver, api, WATCHDOG);
        gives(last, result, loads.size());
        return this;
    }

    private static String text(Endpoint endpoint, int load) {
        return "%s %d".formatted(endpoint.name(), load);
    }

    private void gives(Load<T> load, Function<List<String>, T> result, int number) {
        T expected = result.apply(
                api.endpoints().stream().map(endpoint -> text(endpoint, number)).toList());
        if (load.isOver() && load.returned().isPresent() && !load.hasFailed() && !expected.equals(load.result())) {
            throw new Violation(
                    Kind.BROKEN,
                    "load %d of one client gave %s".formatted(number, Described.value(load.result())),
                    "what its own requests were answered with: " + Described.value(expected),
                    load.timeline(),
                    null);
        }
    }

    /** No request of any waits for the answer to another. Where as many were seen to be so in another check, that is proof. */
    public LoadsAssert<T> areInFlightTogether() {
        if (api.threadsInFlightTogether(actual.count()).isPresent()) {
            return this;
        }
        Violation apart = apart(QUIET);
        if (apart != null) {
            apart = apart(3 * QUIET);
        }
        if (apart != null) {
            throw apart;
        }
        return this;
    }

    private Violation apart(int quiet) {
        String expected =
                "the %d requests of %d loads are in flight together".formatted(actual.requests(), actual.count());
        api.holdsItsAnswers();
        long start = System.nanoTime();
        UnderWay<T> loads = actual.start();
        Waiting.untilArrived(actual.requests(), api, quiet);
        boolean isHeldForLong = System.nanoTime() - start > Waiting.LONGEST_HOLD;
        int together = api.scene().arrivals();
        String where = loads.whereabouts();
        api.goesOn();
        Waiting.until(() -> loads.areOver() || lateComers() > 0, api, WATCHDOG);
        rejectAThrownException(loads, expected);
        if (isHeldForLong
                && together >= actual.requests()
                && loads.telling().hasFailed()
                && loads.failure() instanceof HttpTimeoutException) {
            return null; // All were in flight, for longer than a request puts up with: the machine is busy.
        }
        if (lateComers() > 0) {
            return new Violation(
                    Kind.BROKEN,
                    "%d requests were in flight together, and others came once one of them had been answered"
                            .formatted(together),
                    expected,
                    loads.telling().timeline(),
                    where);
        }
        if (!loads.areOver()) {
            return violation(
                    loads,
                    "every request has an answer, and %d of %d loads are still pending"
                            .formatted(actual.count() - loads.over(), actual.count()),
                    "they are over about as soon as one load would be");
        }
        return loads.telling().hasFailed()
                ? violation(
                        loads,
                        "of %d loads one failed with %s".formatted(actual.count(), Described.failure(loads.failure())),
                        "they succeed as one load does")
                : null;
    }

    /** How many requests have come that waited for the answer to another. */
    private long lateComers() {
        List<Exchange> seen = api.exchanges();
        long firstAnswer =
                seen.stream().mapToLong(Exchange::answered).reduce(Math::min).orElse(Long.MAX_VALUE);
        return seen.stream()
                .filter(exchange -> exchange.arrived() > firstAnswer)
                .count();
    }

    /**
     * While they are in flight they hold about as many threads as these others. Where as many were seen to hold next to none in
     * another check, that is proof.
     */
    public LoadsAssert<T> holdNoMoreThreadsThan(Loads<T> few) {
        if (api.threadsInFlightTogether(actual.count())
                .filter(held -> held <= FEW)
                .isPresent()) {
            return this;
        }
        Set<Thread> present = Census.present();
        Census before = threadsThatAreHeldBy(few, present);
        Census now = threadsThatAreHeldBy(actual, present);
        if (now.growthSince(before) > FEW) {
            throw new Violation(
                    Kind.BROKEN,
                    "%d loads in flight hold %d threads, and %d held %d: there are now %s"
                            .formatted(
                                    actual.count(), now.size(), few.count(), before.size(), now.mostGrownSince(before)),
                    "as many threads for %d loads as for %d".formatted(actual.count(), few.count()),
                    null,
                    null);
        }
        return this;
    }

    private Census threadsThatAreHeldBy(Loads<T> started, Set<Thread> present) {
        String expected = "a load in flight holds no thread";
        api.holdsItsAnswers();
        UnderWay<T> loads = started.start();
        Waiting.untilArrived(started.requests(), api, QUIET);
        if (!Waiting.until(loads::allHaveReturned, api, 3 * QUIET)) {
            throw violation(
                    loads,
                    "load() holds the thread that calls it, so %d loads take as many".formatted(actual.count()),
                    expected);
        }
        rejectAThrownException(loads, expected);
        Census threads = Census.take(present);
        api.goesOn();
        Waiting.until(loads::areOver, api, WATCHDOG);
        return threads;
    }

    private void rejectAThrownException(UnderWay<T> loads, String expected) {
        loads.telling().thrown().ifPresent(thrown -> {
            throw new Violation(
                    Kind.BROKEN,
                    "load() itself threw " + Described.failure(thrown),
                    expected,
                    loads.telling().timeline(),
                    AttemptCode.lineIn(thrown.getStackTrace()).orElse(null));
        });
    }

    private Violation violation(UnderWay<T> loads, String seen, String expected) {
        return new Violation(Kind.BROKEN, seen, expected, loads.telling().timeline(), loads.whereabouts());
    }
}
