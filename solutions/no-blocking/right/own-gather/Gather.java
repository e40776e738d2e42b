package katas.noblocking;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

/** {@code asyncio.gather(*aws)} for Java. */
final class Gather {
    private Gather() {}

    static <T> CompletableFuture<List<T>> gather(List<Supplier<CompletableFuture<T>>> calls) {
        List<CompletableFuture<T>> started = calls.stream().map(Supplier::get).toList();
        CompletableFuture<List<T>> gathered = CompletableFuture.allOf(started.toArray(CompletableFuture[]::new))
                .thenApply(all -> started.stream().map(call -> call.join()).toList());
        for (CompletableFuture<T> call : started) {
            call.exceptionally(failure -> {
                gathered.completeExceptionally(failure);
                return null;
            });
        }
        return gathered;
    }
}
