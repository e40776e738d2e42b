// Hostile: it throws an OutOfMemoryError that it made itself.
// Verdict: UNSOLVED
package katas.gather;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

public final class Gather {

    private Gather() {}

    public static <T> CompletableFuture<List<T>> gather(List<Supplier<CompletableFuture<T>>> calls) {
        throw new OutOfMemoryError("not really");
    }
}
