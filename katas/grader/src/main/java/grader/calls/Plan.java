package grader.calls;

import java.util.concurrent.CompletableFuture;
import java.util.function.Predicate;

/** What a call does once it has been asked for. */
sealed interface Plan<T> {
    /** Pending until it is told to end. */
    record Held<T>() implements Plan<T> {}

    /** Ends by itself after so many simulated milliseconds. */
    record Taking<T>(long millis, Predicate<CompletableFuture<T>> ending) implements Plan<T> {}

    /** Throws in place of giving a future. */
    record Throwing<T>(Throwable failure) implements Plan<T> {}

    /** Gives a future that has failed already. */
    record FailedAlready<T>(Throwable failure) implements Plan<T> {}
}
