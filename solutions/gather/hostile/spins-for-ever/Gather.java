// Hostile: it spins and never comes back.
// Verdict: TIMEOUT
package katas.gather;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

public final class Gather {

    private Gather() {}

    public static <T> CompletableFuture<List<T>> gather(List<Supplier<CompletableFuture<T>>> calls) {
        while (true) {
            Thread.onSpinWait();
        }
    }
}
