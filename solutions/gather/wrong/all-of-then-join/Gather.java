// Misconception: allOf fails as soon as one of its futures does, and cancelling what hangs on it reaches them.
// Fails: 7, 10, 13
package katas.gather;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

public final class Gather {
    private Gather() {}

    public static <T> CompletableFuture<List<T>> gather(List<Supplier<CompletableFuture<T>>> calls) {
        List<CompletableFuture<T>> futures = calls.stream().map(Supplier::get).toList();
        return CompletableFuture.allOf(futures.toArray(new CompletableFuture[0]))
                .thenApply(done -> futures.stream().map(CompletableFuture::join).toList());
    }
}
