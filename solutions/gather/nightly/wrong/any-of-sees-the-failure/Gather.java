// Misconception: anyOf ends as soon as one of its futures fails.
// Fails: 7
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

        CompletableFuture<?>[] all = futures.toArray(CompletableFuture[]::new);
        CompletableFuture.anyOf(all).exceptionally(failure -> {
            gathered.completeExceptionally(failure);
            return null;
        });
        CompletableFuture.allOf(all).whenComplete((done, failure) -> {
            if (failure != null) {
                gathered.completeExceptionally(failure);
            } else {
                gathered.complete(futures.stream().map(CompletableFuture::join).toList());
            }
        });
        return gathered;
    }
}
