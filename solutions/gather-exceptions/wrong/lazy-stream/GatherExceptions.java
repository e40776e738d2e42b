// Misconception: a stream runs its map stages as batches, so all calls start before the first join.
// Fails: 3, 4, 5, 14
package katas.gatherexceptions;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import katas.gatherexceptions.Outcome.Failure;
import katas.gatherexceptions.Outcome.Success;

public final class GatherExceptions {

    private GatherExceptions() {}

    public static <T> CompletableFuture<List<Outcome<T>>> gather(List<Supplier<CompletableFuture<T>>> calls) {
        return CompletableFuture.completedFuture(calls.stream()
                .map(GatherExceptions::start)
                .map(call -> call.handle(GatherExceptions::<T>outcome))
                .map(CompletableFuture::join)
                .toList());
    }

    private static <T> Outcome<T> outcome(T value, Throwable failure) {
        return failure == null ? new Success<>(value) : new Failure<>(failure);
    }

    private static <T> CompletableFuture<T> start(Supplier<CompletableFuture<T>> call) {
        try {
            return call.get();
        } catch (Throwable failure) {
            return CompletableFuture.failedFuture(failure);
        }
    }
}
