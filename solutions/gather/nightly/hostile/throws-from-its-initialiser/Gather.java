// Hostile: its static initialiser throws.
// Verdict: UNSOLVED
package katas.gather;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

public final class Gather {

    private Gather() {}

    public static <T> CompletableFuture<List<T>> gather(List<Supplier<CompletableFuture<T>>> calls) {
        return CompletableFuture.completedFuture(List.of());
    }

    static {
        if (true) {
            throw new IllegalStateException("no class for you");
        }
    }
}
