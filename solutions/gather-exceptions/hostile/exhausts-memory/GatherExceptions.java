// Hostile: keeps a copy of all that it ever saw, many times over.
// Verdict: OUT_OF_MEMORY
package katas.gatherexceptions;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

public final class GatherExceptions {

    private GatherExceptions() {}

    private static final List<long[]> SEEN = new ArrayList<>();

    public static <T> CompletableFuture<List<Outcome<T>>> gather(List<Supplier<CompletableFuture<T>>> calls) {
        while (SEEN.size() < 1_000_000) {
            SEEN.add(new long[1_000_000]);
        }
        return CompletableFuture.completedFuture(List.of());
    }
}
