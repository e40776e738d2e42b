// Misconception: nothing blocks in a chain of thenCompose, so its calls must overlap.
// Fails: 3, 4, 7, 9, 10, 13
package katas.gather;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

public final class Gather {
    private Gather() {}

    public static <T> CompletableFuture<List<T>> gather(List<Supplier<CompletableFuture<T>>> calls) {
        CompletableFuture<List<T>> results = CompletableFuture.completedFuture(new ArrayList<>());
        for (Supplier<CompletableFuture<T>> call : calls) {
            results = results.thenCompose(list -> call.get().thenApply(value -> {
                list.add(value);
                return list;
            }));
        }
        return results;
    }
}
