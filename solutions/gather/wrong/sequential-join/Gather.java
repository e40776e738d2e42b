// Misconception: a future that is joined at once is still asynchronous, so the calls overlap.
// Fails: 3, 4, 5, 7, 8, 9, 10, 13, 14
package katas.gather;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

public final class Gather {
    private Gather() {}

    public static <T> CompletableFuture<List<T>> gather(List<Supplier<CompletableFuture<T>>> calls) {
        List<T> results = new ArrayList<>();
        for (Supplier<CompletableFuture<T>> call : calls) {
            CompletableFuture<T> future = call.get();
            results.add(future.join());
        }
        return CompletableFuture.completedFuture(results);
    }
}
