package katas.gatherexceptions;

/** What became of a call. Given with the kata: an answer uses it and leaves it as it is. */
public sealed interface Outcome<T> {

    /** The call succeeded. {@code null} is a value as good as any. */
    record Success<T>(T value) implements Outcome<T> {}

    /** The call failed, with this very exception. */
    record Failure<T>(Throwable cause) implements Outcome<T> {}
}
