// Hostile: it sleeps for ever and swallows every interrupt.
// Verdict: TIMEOUT
package katas.gather;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

public final class Gather {

    private Gather() {}

    public static <T> CompletableFuture<List<T>> gather(List<Supplier<CompletableFuture<T>>> calls) {
        while (true) {
            try {
                Thread.sleep(1_000_000);
            } catch (InterruptedException ignored) {
                Thread.interrupted();
            }
        }
    }
}
