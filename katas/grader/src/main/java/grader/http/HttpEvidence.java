package grader.http;

/** The entry to the assertions of this package. */
public final class HttpEvidence {
    private HttpEvidence() {}

    public static <T> LoadAssert<T> assertThat(Load<T> load) {
        return new LoadAssert<>(load);
    }

    public static <T> LoadsAssert<T> assertThat(Loads<T> loads) {
        return new LoadsAssert<>(loads);
    }
}
