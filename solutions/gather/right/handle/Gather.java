// Style: handle turns each call into a stage that never fails and reports to the gather; allOf of these ends it.
package katas.gather;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

public final class Gather {

    private Gather() {}

    public static <T> CompletableFuture<List<T>> gather(List<Supplier<CompletableFuture<T>>> calls) {
        List<CompletableFuture<T>> started = new ArrayList<>();
        CompletableFuture<List<T>> gathered = new CompletableFuture<>() {
            @Override
            public boolean cancel(boolean mayInterruptIfRunning) {
                if (completeExceptionally(new CancellationException())) {
                    started.forEach(call -> call.cancel(mayInterruptIfRunning));
                }
                return isCancelled();
            }
        };
        for (Supplier<CompletableFuture<T>> call : calls) {
            try {
                started.add(call.get());
            } catch (Throwable failure) {
                gathered.completeExceptionally(failure);
            }
        }
        List<CompletableFuture<T>> handled = started.stream()
                .map(call -> call.handle((result, failure) -> {
                    if (failure != null) {
                        gathered.completeExceptionally(failure);
                    }
                    return result;
                }))
                .toList();
        CompletableFuture.allOf(handled.toArray(CompletableFuture[]::new)).thenRun(() -> {
            List<T> results = new ArrayList<>();
            handled.forEach(call -> results.add(call.join()));
            gathered.complete(results); // in vain when a call has failed
        });
        return gathered;
    }
}
