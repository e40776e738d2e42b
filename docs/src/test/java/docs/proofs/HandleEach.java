package docs.proofs;

import docs.proofs.Outcome.Failure;
import docs.proofs.Outcome.Success;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

/** What most people write when they are asked for gather with {@code return_exceptions=True}. */
final class HandleEach {
    private HandleEach() {}

    // snippet: handle-each
    static <T> CompletableFuture<List<Outcome<T>>> gather(List<Supplier<CompletableFuture<T>>> calls) {
        List<CompletableFuture<Outcome<T>>> outcomes = calls.stream()
                .map(call -> call.get().handle(HandleEach::<T>outcome)) // a stage that does not fail
                .toList();
        return CompletableFuture.allOf(outcomes.toArray(CompletableFuture<?>[]::new))
                .thenApply(
                        done -> outcomes.stream().map(CompletableFuture::join).toList());
    }

    private static <T> Outcome<T> outcome(T value, Throwable thrown) {
        return thrown == null ? new Success<>(value) : new Failure<>(thrown);
    }
    // end snippet
}
