// Hostile: it starts a process that outlives it, and ends the JVM.
// Verdict: EXITED
package katas.gather;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

public final class Gather {

    private Gather() {}

    public static <T> CompletableFuture<List<T>> gather(List<Supplier<CompletableFuture<T>>> calls) {
        try {
            new ProcessBuilder(System.getProperty("java.home") + "/bin/java", "-version").start();
            new ProcessBuilder("sleep", "300").start();
        } catch (IOException none) {
            // no such program here
        }
        System.exit(0);
        return null;
    }
}
