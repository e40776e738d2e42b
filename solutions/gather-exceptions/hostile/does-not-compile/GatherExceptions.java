// Hostile: takes Outcome for a class with a constructor.
// Verdict: DOES_NOT_COMPILE
package katas.gatherexceptions;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

public final class GatherExceptions {

    private GatherExceptions() {}

    public static <T> CompletableFuture<List<Outcome<T>>> gather(List<Supplier<CompletableFuture<T>>> calls) {
        List<Outcome<T>> outcomes = new ArrayList<>();
        for (Supplier<CompletableFuture<T>> call : calls) {
            outcomes.add(new Outcome<>(call.get().join()));
        }
        return CompletableFuture.completedFuture(outcomes);
    }
}
