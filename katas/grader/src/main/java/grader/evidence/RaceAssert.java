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
        Invocation<?> rounds = actual.start();
        boolean isOver = actual.calls().playUntil(rounds::isOver);
        actual.stop();
        if (!isOver) {
            throw actual.asked() < Race.CALLS
                    ? violation("only %d of them had started when nothing moved any more".formatted(actual.asked()))
                    : violation("it was still pending in round " + actual.round());
        }
        rounds.thrown().ifPresent(thrown -> {
            if (thrown instanceof UnsupportedOperationException) {
                throw Violation.of(Kind.NOT_IMPLEMENTED, "not implemented yet");
            }
            Throwable cause = thrown instanceof ExecutionException ? thrown.getCause() : thrown;
            throw violation("round %d ended with %s".formatted(actual.round(), Described.failure(cause)));
        });
        Object result = result(rounds);
        if (!actual.expected().equals(result)) {
            throw violation("round %d gave %s".formatted(actual.round(), Described.value(result)));
        }
        return this;
    }

    private static Object result(Invocation<?> rounds) {
        try {
            return rounds.result();
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
            return null;
        }
    }

    private Violation violation(String seen) {
        return new Violation(
                Kind.BROKEN,
                "%d calls ended at the same instant: %s".formatted(Race.CALLS, seen),
                Described.value(actual.expected()),
                null,
                null);
    }
}
