// Misconception: what starts a call cannot fail: failures come out of its future.
// Fails: 11
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
        List<CompletableFuture<T>> started = calls.stream().map(Supplier::get).toList();
        CompletableFuture<List<Outcome<T>>> gathered = new CompletableFuture<>() {
            @Override
            public boolean cancel(boolean mayInterruptIfRunning) {
                if (completeExceptionally(new CancellationException())) {
                    started.forEach(call -> call.cancel(mayInterruptIfRunning));
                }
                return isCancelled();
            }
        };
        List<CompletableFuture<Outcome<T>>> outcomes = started.stream()
                .map(call -> call.handle(GatherExceptions::<T>outcome))
                .toList();
        CompletableFuture.allOf(outcomes.toArray(CompletableFuture[]::new))
                .thenRun(() -> gathered.complete(
                        outcomes.stream().map(CompletableFuture::join).toList()));
        return gathered;
    }

    private static <T> Outcome<T> outcome(T value, Throwable failure) {
        return failure == null ? new Success<>(value) : new Failure<>(failure);
    }
}
