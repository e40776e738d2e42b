// Misconception: a parallel stream runs all of its elements at the same time.
// Fails: 3, 5, 7, 8, 10, 13, 14
package katas.gather;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import java.util.stream.Collectors;

public final class Gather {
    private Gather() {}

    public static <T> CompletableFuture<List<T>> gather(List<Supplier<CompletableFuture<T>>> calls) {
        List<T> results = calls.parallelStream()
                .map(Supplier::get)
                .map(CompletableFuture::join)
                .collect(Collectors.toList());
        return CompletableFuture.completedFuture(results);
    }
}
