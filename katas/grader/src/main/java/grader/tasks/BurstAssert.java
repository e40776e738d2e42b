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

    /** Every task runs, and runs once. */
    public BurstAssert runsEveryTaskOnce() {
        actual.play();
        Throwable thrown = actual.thrown();
        if (thrown != null) {
            throw violation("start threw " + Described.failure(thrown));
        }
        long once = actual.ranTimes(1);
        if (once < Burst.SIZE) {
            throw violation(String.format(ROOT, "%,d tasks ran once, and %,d never", once, actual.ranTimes(0)));
        }
        return this;
    }

    private static Violation violation(String seen) {
        return new Violation(
                Kind.BROKEN,
                String.format(ROOT, "%d threads started %,d tasks at once: %s", Burst.STARTERS, Burst.SIZE, seen),
                "each of them runs once",
                null,
                null);
    }
}
