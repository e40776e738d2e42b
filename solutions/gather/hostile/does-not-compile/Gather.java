// Hostile: a semicolon is missing.
// Verdict: DOES_NOT_COMPILE
package katas.gather;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

public final class Gather {

    private Gather() {}

    public static <T> CompletableFuture<List<T>> gather(List<Supplier<CompletableFuture<T>>> calls) {
        return null
    }
}
