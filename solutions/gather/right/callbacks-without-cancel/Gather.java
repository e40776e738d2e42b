// Style: what a mid-level candidate writes: counter and callbacks, failing fast, and no thought given to cancelling.
// Level: M
// Because: cancelling a plain CompletableFuture reaches nothing that it was made from.
package katas.gather;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

public final class Gather {

    private Gather() {}

    @SuppressWarnings("unchecked")
    public static <T> CompletableFuture<List<T>> gather(List<Supplier<CompletableFuture<T>>> calls) {
        CompletableFuture<List<T>> gathered = new CompletableFuture<>();
        T[] results = (T[]) new Object[calls.size()];
        if (results.length == 0) {
            gathered.complete(List.of());
        }
        AtomicInteger remaining = new AtomicInteger(results.length);
        for (int i = 0; i < results.length; i++) {
            int index = i;
            CompletableFuture<T> call;
            try {
                call = calls.get(i).get();
            } catch (Throwable e) {
                gathered.completeExceptionally(e);
                continue;
            }
            call.whenComplete((result, failure) -> {
                if (failure != null) {
                    gathered.completeExceptionally(failure);
                    return;
                }
                results[index] = result;
                if (remaining.decrementAndGet() == 0) {
                    gathered.complete(Arrays.asList(results));
                }
            });
        }
        return gathered;
    }
}
