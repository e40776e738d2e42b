package grader.evidence;

import grader.calls.Call;
import grader.calls.Invocation;

/** The entry to the assertions of this package. */
public final class Evidence {
    private Evidence() {}

    public static <T> InvocationAssert<T> assertThat(Invocation<T> invocation) {
        return new InvocationAssert<>(invocation);
    }

    public static <T> CallAssert<T> assertThat(Call<T> call) {
        return new CallAssert<>(call);
    }
}
