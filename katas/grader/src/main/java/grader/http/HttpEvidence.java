package grader.http;

import java.util.List;

/** The entry to the assertions of this package. */
public final class HttpEvidence {
    private HttpEvidence() {}

    public static <T> LoadAssert<T> assertThat(Load<T> load) {
        return new LoadAssert<>(load);
    }

    public static <T> EachLoadAssert<T> assertThatEach(List<Load<T>> loads) {
        return new EachLoadAssert<>(loads);
    }

    public static <T> LoadsAssert<T> assertThat(Loads<T> loads) {
        return new LoadsAssert<>(loads);
    }
}
