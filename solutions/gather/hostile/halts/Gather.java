// Hostile: it halts the JVM: no hook gets to run.
// Verdict: EXITED
package katas.gather;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

public final class Gather {

    private Gather() {}

    public static <T> CompletableFuture<List<T>> gather(List<Supplier<CompletableFuture<T>>> calls) {
        Runtime.getRuntime().halt(0);
        return null;
    }
}
