package docs.proofs;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

/** What most people write when they are asked for gather. */
final class AllOf {
    private AllOf() {}

    // snippet: all-of
    static <T> CompletableFuture<List<T>> gather(List<Supplier<CompletableFuture<T>>> calls) {
        List<CompletableFuture<T>> futures = calls.stream().map(Supplier::get).toList();
        return CompletableFuture.allOf(futures.toArray(CompletableFuture<?>[]::new))
                .thenApply(done -> futures.stream().map(CompletableFuture::join).toList());
    }
    // end snippet
}
