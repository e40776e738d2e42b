package grader.http;

import static java.util.Locale.ROOT;

import grader.evidence.Violation;
import grader.evidence.Violation.Kind;
import java.time.Duration;
import java.util.List;
import org.assertj.core.api.AbstractAssert;

/** Assertions on each of a few loads, that go on at the same time. */
public final class EachLoadAssert<T> extends AbstractAssert<EachLoadAssert<T>, List<Load<T>>> {

    EachLoadAssert(List<Load<T>> loads) {
        super(loads, EachLoadAssert.class);
    }

    /**
     * Each fails within so many milliseconds, or a quarter more, with an exception of this type. Where the API hurries
     * timeouts it is enough if it does so as much sooner; if one does not, all take their time once more, as they ask for it.
     */
    public EachLoadAssert<T> failsWith(Class<? extends Throwable> type, int millis) {
        int soon = millis / Api.HURRY;
        if (!actual.stream().allMatch(load -> hurries(load) && assertOn(load).isSeenToFail(type, soon + soon / 2))) {
            List<Load<T>> unhurried = actual.stream().map(EachLoadAssert::again).toList();
            unhurried.forEach(load -> assertOn(load).failsWith(type, millis));
        }
        return this;
    }

    /** No request of theirs asks for a timeout that is shorter than so many milliseconds by more than a quarter. */
    public EachLoadAssert<T> giveEachRequest(int millis) {
        for (Load<T> load : actual) {
            load.api()
                    .shortestTimeout()
                    .map(Duration::toMillis)
                    .filter(shortest -> shortest < millis - millis / 4)
                    .ifPresent(shortest -> {
                        throw new Violation(
                                Kind.BROKEN,
                                String.format(ROOT, "a request gives up after %,d ms", shortest),
                                String.format(ROOT, "each request is given %,d ms for its answer", millis),
                                load.timeline(),
                                null);
                    });
        }
        return this;
    }

    private static boolean hurries(Load<?> load) {
        return load.api().isHurried();
    }

    private static <T> Load<T> again(Load<T> load) {
        load.api().takesItsTime();
        return load.again();
    }

    private static <T> LoadAssert<T> assertOn(Load<T> load) {
        return new LoadAssert<>(load);
    }
}
