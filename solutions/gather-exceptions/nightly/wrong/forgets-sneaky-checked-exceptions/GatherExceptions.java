// Misconception: Supplier.get declares no checked exception, so a supplier can throw nothing but RuntimeExceptions and
// Errors
// Fails: 11
package katas.gatherexceptions;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;

public final class GatherExceptions {

    private GatherExceptions() {}

    public static <T> CompletableFuture<List<Outcome<T>>> gather(List<Supplier<CompletableFuture<T>>> calls) {
        List<CompletableFuture<T>> futures =
                calls.stream().map(GatherExceptions::start).toList();
        List<CompletableFuture<Outcome<T>>> outcomes = futures.stream()
                .map(future -> future.handle(GatherExceptions::<T>toOutcome))
                .toList();
        CompletableFuture<List<Outcome<T>>> result = CompletableFuture.allOf(
                        outcomes.toArray(CompletableFuture<?>[]::new))
                .thenApply(ignored ->
                        outcomes.stream().map(CompletableFuture::join).toList());
        result.whenComplete((list, error) -> {
            if (result.isCancelled()) {
                futures.forEach(f -> f.cancel(true));
            }
        });
        return result;
    }

    private static <T> CompletableFuture<T> start(Supplier<CompletableFuture<T>> call) {
        try {
            return call.get();
        } catch (RuntimeException | Error e) {
            return CompletableFuture.failedFuture(e);
        }
    }

    private static <T> Outcome<T> toOutcome(T value, Throwable error) {
        if (error == null) {
            return new Outcome.Success<>(value);
        }
        if (error instanceof CompletionException && error.getCause() != null) {
            error = error.getCause();
        }
        return new Outcome.Failure<>(error);
    }
}
