// Misconception: gather is a task group: the failure of one task cancels the others, a cancellation does not.
// Fails: 9, 14
package katas.gather;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

public final class Gather {
    private Gather() {}

    public static <T> CompletableFuture<List<T>> gather(List<Supplier<CompletableFuture<T>>> calls) {
        List<CompletableFuture<T>> futures = new ArrayList<>();
        CompletableFuture<List<T>> gathered = new CompletableFuture<>() {
            @Override
            public boolean cancel(boolean mayInterruptIfRunning) {
                if (isDone()) {
                    return false;
                }
                super.cancel(mayInterruptIfRunning);
                futures.forEach(future -> future.cancel(mayInterruptIfRunning));
                return true;
            }
        };
        for (Supplier<CompletableFuture<T>> call : calls) {
            try {
                futures.add(call.get());
            } catch (Throwable failure) {
                gathered.completeExceptionally(failure);
            }
        }

        futures.forEach(future -> future.whenComplete((value, failure) -> {
            if (failure == null) {
                return;
            }
            gathered.completeExceptionally(failure);
            if (!(failure instanceof CancellationException)) {
                futures.forEach(other -> other.cancel(true));
            }
        }));
        CompletableFuture.allOf(futures.toArray(CompletableFuture[]::new))
                .thenRun(() -> gathered.complete(
                        futures.stream().map(CompletableFuture::join).toList()));

        return gathered;
    }
}
