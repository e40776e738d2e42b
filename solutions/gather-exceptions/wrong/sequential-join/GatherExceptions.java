// Misconception: handle makes a call asynchronous, so the join behind it costs nothing.
// Fails: 3, 4, 5, 14
package katas.gatherexceptions;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import katas.gatherexceptions.Outcome.Failure;
import katas.gatherexceptions.Outcome.Success;

public final class GatherExceptions {

    private GatherExceptions() {}

    public static <T> CompletableFuture<List<Outcome<T>>> gather(List<Supplier<CompletableFuture<T>>> calls) {
        List<Outcome<T>> outcomes = new ArrayList<>();
        for (Supplier<CompletableFuture<T>> call : calls) {
            outcomes.add(start(call).handle(GatherExceptions::<T>outcome).join());
        }
        return CompletableFuture.completedFuture(outcomes);
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
