// Hostile: it ends the JVM, with an exit code that says all is well.
// Verdict: EXITED
package katas.gather;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

public final class Gather {

    private Gather() {}

    public static <T> CompletableFuture<List<T>> gather(List<Supplier<CompletableFuture<T>>> calls) {
        System.exit(0);
        return null;
    }
}
