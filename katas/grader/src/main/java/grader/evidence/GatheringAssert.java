package grader.evidence;

import static java.util.Locale.ROOT;
import static java.util.concurrent.TimeUnit.MILLISECONDS;

import grader.calls.AttemptThreads;
import grader.calls.Calls;
import grader.calls.Crowd;
import grader.calls.Crowd.Ending;
import grader.calls.Gathering;
import grader.calls.Invocation;
import grader.calls.ProcessorTime;
import grader.evidence.Violation.Kind;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.assertj.core.api.AbstractAssert;

/** Assertions on how an attempt copes with very many calls. Time is the processor time of this JVM. */
public final class GatheringAssert<R> extends AbstractAssert<GatheringAssert<R>, Gathering<R>> {
    /** So many calls show whether each holds a thread, and cost little if it does. */
    private static final int SAMPLE = 2_000;
    /** What is measured first: so few at a time that what is quadratic shows little of it yet, so often. */
    private static final int FEW = 2_000;

    private static final int ROUNDS = 5;
    /** And so often before that: code is slow until it has been compiled. */
    private static final int WARM_UP_ROUNDS = 3;
    /** In reverse a half of them is enough: what is slow then is slower by far. */
    private static final int PART_IN_REVERSE = 2;
    /** 100,000 may take so many times as long as these 10,000. 10 times is linear, 500 times quadratic. */
    private static final int TIMES_AS_LONG = 24;
    /** Shorter times, in nanoseconds, say nothing: processor time is told in steps of 10 ms. */
    private static final long LEAST = MILLISECONDS.toNanos(30);

    private final Calls calls;
    private final IntFunction<R> expected;
    private final List<R> known = new ArrayList<>();
    private boolean keepsTheOrder = true;

    GatheringAssert(Gathering<R> gathering, Calls calls, IntFunction<R> expected) {
        super(gathering, GatheringAssert.class);
        this.calls = calls;
        this.expected = expected;
    }

    /** So many calls succeed, whenever they end, in time that is about linear in their number. */
    public GatheringAssert<R> copesWith(int size) {
        holdsNoThreadForEachCall();
        fewAtATime(WARM_UP_ROUNDS, Ending.BEFORE);
        fewAtATime(WARM_UP_ROUNDS, Ending.AFTER);
        // The longer of two: one alone may be too short by luck. Calls in reverse are none of these: they may take an
        // attempt much longer, and that must not earn it more time.
        long few = Math.max(fewAtATime(ROUNDS, Ending.BEFORE), fewAtATime(ROUNDS, Ending.AFTER));
        long limit = Math.max(LEAST, few) * TIMES_AS_LONG;
        boolean kept = keepsTheOrder;
        allAtOnce(calls.crowd(size, Ending.BEFORE), limit);
        allAtOnce(calls.crowd(size, Ending.AFTER), limit);
        if (kept && !keepsTheOrder) {
            throw violation("%,d calls gave their results in another order than their own, and %,d did not", size, FEW);
        }
        allAtOnce(calls.crowd(size / PART_IN_REVERSE, Ending.AFTER_IN_REVERSE), limit);
        return this;
    }

    private void holdsNoThreadForEachCall() {
        Crowd crowd = calls.crowd(SAMPLE, Ending.AFTER);
        Invocation<List<R>> invocation = start(crowd);
        calls.playUntil(() -> isUnderWay(crowd, invocation));
        int threads = AttemptThreads.alive().size();
        crowd.end();
        if (threads > SAMPLE / 2) {
            throw violation("%,d pending calls hold %,d threads", SAMPLE, threads);
        }
        succeeds(crowd, invocation, () -> false);
    }

    /** The processor time that few calls take, so many times, in nanoseconds. */
    private long fewAtATime(int rounds, Ending ending) {
        long start = ProcessorTime.ofThisJvm();
        for (int round = 0; round < rounds; round++) {
            endsInTime(calls.crowd(FEW, ending), () -> false);
        }
        return ProcessorTime.ofThisJvm() - start;
    }

    /** It fails as soon as it has taken longer than the limit, in nanoseconds. */
    private void allAtOnce(Crowd crowd, long limit) {
        long start = ProcessorTime.ofThisJvm();
        endsInTime(crowd, () -> ProcessorTime.ofThisJvm() - start > limit);
    }

    private void endsInTime(Crowd crowd, BooleanSupplier isTooLong) {
        Invocation<List<R>> invocation = start(crowd);
        calls.playUntil(() -> isUnderWay(crowd, invocation) || isTooLong.getAsBoolean());
        crowd.end();
        succeeds(crowd, invocation, isTooLong);
    }

    private static boolean isUnderWay(Crowd crowd, Invocation<?> invocation) {
        return invocation.isOver() || crowd.asked() == crowd.size() && invocation.hasReturned();
    }

    private Invocation<List<R>> start(Crowd crowd) {
        return calls.invoke("gather", () -> actual.gather(crowd.calls()));
    }

    private void succeeds(Crowd crowd, Invocation<List<R>> invocation, BooleanSupplier isTooLong) {
        calls.playUntil(() -> invocation.isOver() || isTooLong.getAsBoolean());
        crowd.abandon();
        if (isTooLong.getAsBoolean()) {
            throw violation(
                    "%,d calls that ended%s took more than %d times as long as %,d times %,d",
                    crowd.size(), when(crowd), TIMES_AS_LONG, ROUNDS, FEW);
        }
        if (!invocation.isOver()) {
            throw violation("%,d calls have ended%s, and it has not", crowd.size(), when(crowd));
        }
        var future = new InvocationAssert<>(invocation).returnsAFuture();
        if (future.isCompletedExceptionally()) {
            throw violation(
                    "%,d calls that ended%s: it failed with %s",
                    crowd.size(),
                    when(crowd),
                    Described.failure(future.handle((it, failure) -> failure).join()));
        }
        List<R> results = future.join();
        if (results == null) {
            throw violation("%,d calls that ended%s: it gave null", crowd.size(), when(crowd));
        }
        boolean areInOrder = areInOrder(results, crowd);
        keepsTheOrder &= areInOrder;
        if (!areInOrder && !everyResult(crowd).equals(new HashSet<>(results))) {
            throw violation("%,d calls that ended%s gave other results than theirs", crowd.size(), when(crowd));
        }
    }

    /** As they mostly are, and sooner seen than by comparing sets. */
    private boolean areInOrder(List<R> results, Crowd crowd) {
        int next = 0;
        for (R result : results) {
            if (next == crowd.size() || !expected(next++).equals(result)) {
                return false;
            }
        }
        return next == crowd.size();
    }

    private R expected(int call) {
        while (known.size() <= call) {
            known.add(expected.apply(known.size()));
        }
        return known.get(call);
    }

    /** In any order: that is for another check, unless so many calls are the first to lose it. */
    private Set<R> everyResult(Crowd crowd) {
        return IntStream.range(0, crowd.size()).mapToObj(expected).collect(Collectors.toSet());
    }

    private static String when(Crowd crowd) {
        return switch (crowd.ending()) {
            case BEFORE -> " before it was called";
            case AFTER -> " in their order";
            case AFTER_IN_REVERSE -> " in reverse";
        };
    }

    private static Violation violation(String seen, Object... arguments) {
        return new Violation(
                Kind.BROKEN,
                String.format(ROOT, seen, arguments),
                "100,000 calls end in time about linear in their number, with no thread for each and a flat stack",
                null,
                null);
    }
}
