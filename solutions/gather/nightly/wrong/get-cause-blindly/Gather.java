// Misconception: what a callback gets is a wrapper, and its cause is the failure.
// Fails: 8
package katas.gather;

import java.util.ArrayList;
import java.util.List;
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
            if (failure != null) {
                Throwable cause = failure.getCause();
                gathered.completeExceptionally(cause != null ? cause : failure);
            }
        }));
        CompletableFuture.allOf(futures.toArray(CompletableFuture[]::new))
                .thenRun(() -> gathered.complete(
                        futures.stream().map(CompletableFuture::join).toList()));

        return gathered;
    }
}
