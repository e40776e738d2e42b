package grader.tasks;

import java.util.function.IntSupplier;
import java.util.stream.Stream;
import org.assertj.core.api.AbstractAssert;

/** Assertions on a number that the attempt tells. */
public final class CountAssert extends AbstractAssert<CountAssert, Count> {

    CountAssert(Count count) {
        super(count, CountAssert.class);
    }

    /** It is so much, at once or in a moment. */
    public CountAssert comesTo(int expected) {
        return comesTo(() -> expected);
    }

    /** It comes to the number of those among these tasks that nothing has ended, and is not on its way to less. */
    public CountAssert comesToThoseLeftOf(Task... tasks) {
        actual.tasks().settle();
        return comesTo(() -> (int) Stream.of(tasks).filter(Task::isLeft).count());
    }

    private CountAssert comesTo(IntSupplier expected) {
        Step<Integer> awaited = actual.awaited(expected);
        new StepAssert<>(awaited).gives(expected.getAsInt());
        return this;
    }
}
