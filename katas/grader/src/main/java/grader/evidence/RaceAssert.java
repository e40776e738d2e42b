package grader.evidence;

import grader.calls.Invocation;
import grader.calls.Race;
import grader.evidence.Violation.Kind;
import java.util.concurrent.ExecutionException;
import org.assertj.core.api.AbstractAssert;

/** Assertions on what an attempt makes of calls that end at the same instant. */
public final class RaceAssert<R> extends AbstractAssert<RaceAssert<R>, Race<R>> {

    RaceAssert(Race<R> race) {
        super(race, RaceAssert.class);
    }

    /** Every round ends with every result. */
    public RaceAssert<R> losesNothing() {
        Invocation<Boolean> rounds = actual.start();
        boolean isOver = actual.calls().playUntil(rounds::isOver);
        boolean hadEnded = actual.allHaveEnded();
        actual.stop();
        if (!isOver && !hadEnded) {
            // It will not have them in flight together: that is for another check. Here nothing must be lost.
            isOver = actual.calls().playUntil(rounds::isOver);
        }
        if (!isOver) {
            throw violation("it was still pending in round " + actual.round());
        }
        rounds.thrown().ifPresent(this::reject);
        if (!rounds.returned().orElseThrow().join()) {
            throw violation("round %d gave %s".formatted(actual.round(), Described.value(actual.last())));
        }
        return this;
    }

    private void reject(Throwable thrown) {
        if (StubFound.in(thrown)) {
            throw StubFound.violation();
        }
        Throwable cause = thrown instanceof ExecutionException ? thrown.getCause() : thrown;
        throw violation("round %d ended with %s".formatted(actual.round(), Described.failure(cause)));
    }

    private Violation violation(String seen) {
        return new Violation(
                Kind.BROKEN,
                "%d calls ended %s: %s"
                        .formatted(
                                Race.CALLS,
                                actual.wasEarly() ? "while they were being gathered" : "at the same instant",
                                seen),
                Described.value(actual.expected()),
                null,
                null);
    }
}
