// Misconception: whoever calls gather wants its outcomes, so it may as well wait for them.
// Fails: 5, 14
package katas.gatherexceptions;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import katas.gatherexceptions.Outcome.Failure;
import katas.gatherexceptions.Outcome.Success;

public final class GatherExceptions {

    private GatherExceptions() {}

    public static <T> CompletableFuture<List<Outcome<T>>> gather(List<Supplier<CompletableFuture<T>>> calls) {
        List<CompletableFuture<Outcome<T>>> outcomes = calls.stream()
                .map(call -> start(call).handle(GatherExceptions::<T>outcome))
                .toList();
        CompletableFuture.allOf(outcomes.toArray(CompletableFuture[]::new)).join();
        return CompletableFuture.completedFuture(
                outcomes.stream().map(CompletableFuture::join).toList());
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
