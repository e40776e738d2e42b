package grader.tasks;

import org.assertj.core.api.AbstractAssert;

/** Assertions on a number that the attempt tells. */
public final class CountAssert extends AbstractAssert<CountAssert, Count> {

    CountAssert(Count count) {
        super(count, CountAssert.class);
    }

    /** It is so much, at once or in a moment. */
    public CountAssert comesTo(int expected) {
        new StepAssert<>(actual.awaited(expected)).gives(expected);
        return this;
    }
}
