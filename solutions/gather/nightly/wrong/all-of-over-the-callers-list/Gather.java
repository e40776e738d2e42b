// Misconception: the list that the caller passed still is what it was when the last call ends.
// Fails: 7, 10, 12, 13
package katas.gather;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

public final class Gather {
    private Gather() {}

    public static <T> CompletableFuture<List<T>> gather(List<Supplier<CompletableFuture<T>>> calls) {
        List<CompletableFuture<T>> futures = new ArrayList<>();
        for (Supplier<CompletableFuture<T>> call : calls) {
            futures.add(call.get());
        }
        return CompletableFuture.allOf(futures.toArray(new CompletableFuture[0]))
                .thenApply(done -> {
                    List<T> results = new ArrayList<>();
                    for (int i = 0; i < calls.size(); i++) {
                        results.add(futures.get(i).join());
                    }
                    return results;
                });
    }
}
