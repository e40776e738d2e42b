package docs.proofs;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;

/** How a call ended: with a value, which may be null, or with what it threw. */
sealed interface Outcome<T> {
    record Success<T>(T value) implements Outcome<T> {}

    record Failure<T>(Throwable cause) implements Outcome<T> {}

    // snippet: unwrap
    static <T> Outcome<T> of(T value, Throwable thrown) {
        return thrown == null ? new Success<>(value) : new Failure<>(unwrap(thrown));
    }

    /** Takes off the wrapper that a stage puts around a failure, once, and nothing else. */
    static Throwable unwrap(Throwable thrown) {
        return thrown instanceof CompletionException && thrown.getCause() != null ? thrown.getCause() : thrown;
    }
    // end snippet

    // snippet: all-or-throw
    /** The values, or one exception that holds every failure: the first as its cause, the others as suppressed. */
    static <T> List<T> allOrThrow(List<Outcome<T>> outcomes) throws ExecutionException {
        List<T> values = new ArrayList<>();
        ExecutionException failures = null;
        for (Outcome<T> outcome : outcomes) {
            if (outcome instanceof Success<T> success) {
                values.add(success.value());
            } else if (outcome instanceof Failure<T> failure && failures == null) {
                failures = new ExecutionException(failure.cause());
            } else if (outcome instanceof Failure<T> failure) {
                failures.addSuppressed(failure.cause());
            }
        }
        if (failures != null) {
            throw failures;
        }
        return values;
    }
    // end snippet
}
