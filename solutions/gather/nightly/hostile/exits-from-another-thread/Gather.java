// Hostile: a thread of its own ends the JVM while the checks run.
// Verdict: EXITED
package katas.gather;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

public final class Gather {

    private Gather() {}

    public static <T> CompletableFuture<List<T>> gather(List<Supplier<CompletableFuture<T>>> calls) {
        new Thread(() -> System.exit(0)).start();
        List<CompletableFuture<T>> started = calls.stream().map(Supplier::get).toList();
        return CompletableFuture.allOf(started.toArray(CompletableFuture[]::new))
                .thenApply(done -> started.stream().map(CompletableFuture::join).toList());
    }
}
