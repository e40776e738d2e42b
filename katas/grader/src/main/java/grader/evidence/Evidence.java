package grader.evidence;

import grader.calls.Call;
import grader.calls.Calls;
import grader.calls.Gathering;
import grader.calls.Invocation;
import grader.calls.Race;
import java.util.function.IntFunction;

/** The entry to the assertions of this package. */
public final class Evidence {
    private Evidence() {}

    public static <T> InvocationAssert<T> assertThat(Invocation<T> invocation) {
        return new InvocationAssert<>(invocation);
    }

    public static <R> RaceAssert<R> assertThat(Race<R> race) {
        return new RaceAssert<>(race);
    }

    /** @param expected what it should make of the result of call {@code i}, which is {@code i} */
    public static <R> GatheringAssert<R> assertThat(Gathering<R> gathering, Calls calls, IntFunction<R> expected) {
        return new GatheringAssert<>(gathering, calls, expected);
    }

    public static <T> CallAssert<T> assertThat(Call<T> call) {
        return new CallAssert<>(call);
    }
}
