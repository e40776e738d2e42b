// Misconception: to end a call with a CancellationException is to cancel it.
// Fails: 13
package katas.gather;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

public final class Gather {

    private Gather() {}

    public static <T> CompletableFuture<List<T>> gather(List<Supplier<CompletableFuture<T>>> calls) {
        List<CompletableFuture<T>> started = new ArrayList<>();
        for (Supplier<CompletableFuture<T>> call : new ArrayList<>(calls)) {
            try {
                started.add(call.get());
            } catch (Throwable thrown) {
                started.add(CompletableFuture.failedFuture(thrown));
            }
        }
        CompletableFuture<List<T>> gathered = new CompletableFuture<>() {
            @Override
            public boolean cancel(boolean mayInterruptIfRunning) {
                CancellationException cancellation = new CancellationException();
                boolean ended = completeExceptionally(cancellation);
                if (ended) {
                    for (CompletableFuture<T> call : started) {
                        call.completeExceptionally(cancellation);
                    }
                }
                return ended || isCancelled();
            }
        };
        Object[] results = new Object[started.size()];
        AtomicInteger pending = new AtomicInteger(results.length);
        if (results.length == 0) {
            gathered.complete(List.of());
        }
        for (int i = 0; i < results.length; i++) {
            int index = i;
            started.get(i).whenComplete((result, failure) -> {
                if (failure != null) {
                    gathered.completeExceptionally(failure);
                    return;
                }
                results[index] = result;
                if (pending.decrementAndGet() == 0) {
                    @SuppressWarnings("unchecked")
                    List<T> list = (List<T>) Arrays.asList(results);
                    gathered.complete(list);
                }
            });
        }
        return gathered;
    }
}
