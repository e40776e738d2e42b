// Misconception: a result that is an exception is a failure, as with return_exceptions in Python.
// Fails: 9
package katas.gatherexceptions;

import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import katas.gatherexceptions.Outcome.Failure;
import katas.gatherexceptions.Outcome.Success;

public final class GatherExceptions {

    private GatherExceptions() {}

    public static <T> CompletableFuture<List<Outcome<T>>> gather(List<Supplier<CompletableFuture<T>>> calls) {
        List<CompletableFuture<T>> started =
                calls.stream().map(GatherExceptions::start).toList();
        CompletableFuture<List<Outcome<T>>> gathered = new CompletableFuture<>() {
            @Override
            public boolean cancel(boolean mayInterruptIfRunning) {
                if (completeExceptionally(new CancellationException())) {
                    started.forEach(call -> call.cancel(mayInterruptIfRunning));
                }
                return isCancelled();
            }
        };
        List<CompletableFuture<Object>> results = started.stream()
                .map(call -> call.<Object>handle((value, failure) -> failure != null ? failure : value))
                .toList();
        CompletableFuture.allOf(results.toArray(CompletableFuture[]::new))
                .thenRun(() -> gathered.complete(results.stream()
                        .map(CompletableFuture::join)
                        .map(GatherExceptions::<T>outcome)
                        .toList()));
        return gathered;
    }

    @SuppressWarnings("unchecked")
    private static <T> Outcome<T> outcome(Object result) {
        return result instanceof Throwable failure ? new Failure<>(failure) : new Success<>((T) result);
    }

    private static <T> CompletableFuture<T> start(Supplier<CompletableFuture<T>> call) {
        try {
            return call.get();
        } catch (Throwable failure) {
            return CompletableFuture.failedFuture(failure);
        }
    }
}
