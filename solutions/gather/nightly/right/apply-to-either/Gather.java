// Style: a race between "all have succeeded" (allOf) and "one has failed", decided by applyToEither.
package katas.gather;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.function.Supplier;

public final class Gather {

    private Gather() {}

    public static <T> CompletableFuture<List<T>> gather(List<Supplier<CompletableFuture<T>>> calls) {
        CompletableFuture<List<T>> failed = new CompletableFuture<>();
        List<CompletableFuture<T>> started = new ArrayList<>();
        for (Supplier<CompletableFuture<T>> call : calls) {
            try {
                started.add(call.get());
            } catch (Throwable failure) {
                failed.completeExceptionally(failure);
            }
        }
        started.forEach(call -> call.whenComplete((result, failure) -> {
            if (failure != null) {
                failed.completeExceptionally(failure);
            }
        }));
        CompletableFuture<List<T>> all = CompletableFuture.allOf(started.toArray(CompletableFuture[]::new))
                .thenApply(done -> started.stream().map(CompletableFuture::join).toList());
        CompletableFuture<List<T>> gathered = new CompletableFuture<>() {
            @Override
            public boolean cancel(boolean mayInterruptIfRunning) {
                if (completeExceptionally(new CancellationException())) {
                    started.forEach(call -> call.cancel(mayInterruptIfRunning));
                }
                return isCancelled();
            }
        };
        failed.applyToEither(all, Function.identity()).whenComplete((results, failure) -> {
            if (failure == null) {
                gathered.complete(Collections.unmodifiableList(results));
            } else {
                gathered.completeExceptionally(failure);
            }
        });
        return gathered;
    }
}
