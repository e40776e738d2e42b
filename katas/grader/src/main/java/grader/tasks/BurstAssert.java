package grader.tasks;

import static java.util.Locale.ROOT;

import grader.evidence.Described;
import grader.evidence.Violation;
import grader.evidence.Violation.Kind;
import org.assertj.core.api.AbstractAssert;

/** Assertions on very many tasks that are started at once. */
public final class BurstAssert extends AbstractAssert<BurstAssert, Burst> {

    BurstAssert(Burst burst) {
        super(burst, BurstAssert.class);
    }

    /** Every task of its next part runs, and runs once. */
    public BurstAssert runsEveryTaskOnce() {
        actual.play();
        Throwable thrown = actual.thrown();
        if (thrown != null) {
            throw violation("start threw " + Described.failure(thrown));
        }
        if (actual.isHeldUp()) {
            throw violation("%d were started, and no more before one of them was over".formatted(actual.started()));
        }
        if (actual.ran() < actual.started()) {
            throw violation(String.format(ROOT, "%,d of %,d ran", actual.ran(), actual.started()));
        }
        if (actual.ranAgain() > 0) {
            throw violation(String.format(ROOT, "%,d of %,d ran more than once", actual.ranAgain(), actual.started()));
        }
        return this;
    }

    private static Violation violation(String seen) {
        return new Violation(
                Kind.BROKEN,
                "tasks were started at once from %d threads: %s".formatted(Burst.STARTERS, seen),
                "each of them runs once",
                null,
                null);
    }
}
