// Misconception: a supplier that throws is a bug, so its exception goes to whoever called gather.
// Fails: 10
package katas.gather;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

public final class Gather {
    private Gather() {}

    public static <T> CompletableFuture<List<T>> gather(List<Supplier<CompletableFuture<T>>> calls) {
        List<CompletableFuture<T>> futures = new ArrayList<>();
        RuntimeException bug = null;
        for (Supplier<CompletableFuture<T>> call : calls) {
            try {
                futures.add(call.get());
            } catch (RuntimeException e) {
                bug = e;
            }
        }
        if (bug != null) {
            throw bug;
        }
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
        futures.forEach(future -> future.whenComplete((value, failure) -> {
            if (failure != null) {
                gathered.completeExceptionally(failure);
            }
        }));
        CompletableFuture.allOf(futures.toArray(CompletableFuture[]::new))
                .thenRun(() -> gathered.complete(
                        futures.stream().map(CompletableFuture::join).toList()));

        return gathered;
    }
}
