// Misconception: moving the loop to another thread is all it takes to make it concurrent.
// Fails: 3, 4, 7, 9, 10, 13
package katas.gather;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

public final class Gather {
    private Gather() {}

    public static <T> CompletableFuture<List<T>> gather(List<Supplier<CompletableFuture<T>>> calls) {
        List<Supplier<CompletableFuture<T>>> copy = new ArrayList<>(calls);
        return CompletableFuture.supplyAsync(() -> {
            List<T> results = new ArrayList<>();
            for (Supplier<CompletableFuture<T>> call : copy) {
                results.add(call.get().join());
            }
            return results;
        });
    }
}
