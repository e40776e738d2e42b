// Misconception: with supplyAsync each call runs on a thread of the pool, so the join behind it costs nothing.
// Fails: 3, 4, 5, 7, 8, 9, 10, 13, 14
// Perhaps: 15
package katas.gather;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import java.util.stream.Collectors;

public final class Gather {
    private Gather() {}

    public static <T> CompletableFuture<List<T>> gather(List<Supplier<CompletableFuture<T>>> calls) {
        List<T> results = calls.stream()
                .map(call -> CompletableFuture.supplyAsync(() -> call.get().join()))
                .map(CompletableFuture::join)
                .collect(Collectors.toList());
        return CompletableFuture.completedFuture(results);
    }
}
