// Hostile: brings an Outcome of its own, in which everything equals everything.
// Verdict: UNSOLVED
package katas.gatherexceptions;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import katas.gatherexceptions.Outcome.Success;

public final class GatherExceptions {

    private GatherExceptions() {}

    public static <T> CompletableFuture<List<Outcome<T>>> gather(List<Supplier<CompletableFuture<T>>> calls) {
        List<Outcome<T>> outcomes = new ArrayList<>();
        calls.forEach(call -> outcomes.add(new Success<>(null)));
        return CompletableFuture.completedFuture(outcomes);
    }
}
