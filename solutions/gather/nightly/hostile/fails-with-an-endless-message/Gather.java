// Hostile: its exception has a message of 64 million letters.
// Verdict: UNSOLVED or OUT_OF_MEMORY
package katas.gather;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

public final class Gather {

    private Gather() {}

    public static <T> CompletableFuture<List<T>> gather(List<Supplier<CompletableFuture<T>>> calls) {
        return CompletableFuture.failedFuture(new IllegalStateException("x".repeat(64_000_000)));
    }
}
