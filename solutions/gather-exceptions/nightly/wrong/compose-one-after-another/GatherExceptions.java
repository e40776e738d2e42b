// Misconception: nothing blocks in a chain of thenCompose, so its calls must overlap.
// Fails: 3, 4, 14
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
        CompletableFuture<List<Outcome<T>>> chain = CompletableFuture.completedFuture(new ArrayList<>());
        for (Supplier<CompletableFuture<T>> call : calls) {
            chain = chain.thenCompose(outcomes -> start(call).handle((value, failure) -> {
                outcomes.add(failure == null ? new Success<>(value) : new Failure<>(failure));
                return outcomes;
            }));
        }
        return chain;
    }

    private static <T> CompletableFuture<T> start(Supplier<CompletableFuture<T>> call) {
        try {
            return call.get();
        } catch (Throwable failure) {
            return CompletableFuture.failedFuture(failure);
        }
    }
}
