// Misconception: a call that has failed already decides the gather, so the suppliers behind it need not be asked.
// Fails: 10
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
        List<Supplier<CompletableFuture<T>>> copy = new ArrayList<>(calls);
        int n = copy.size();
        List<CompletableFuture<T>> started = new ArrayList<>(n);
        CompletableFuture<List<T>> all = new CompletableFuture<>() {
            @Override
            public boolean cancel(boolean mayInterruptIfRunning) {
                if (!completeExceptionally(new CancellationException())) {
                    return isCancelled();
                }
                started.forEach(call -> call.cancel(mayInterruptIfRunning));
                return true;
            }
        };
        if (copy.isEmpty()) {
            all.complete(new ArrayList<>());
        }
        Object[] results = new Object[n];
        AtomicInteger left = new AtomicInteger(n);
        for (int i = 0; i < n; i++) {
            int at = i;
            CompletableFuture<T> call;
            boolean threw = false;
            try {
                call = copy.get(i).get();
            } catch (Throwable t) {
                call = CompletableFuture.failedFuture(t);
                threw = true;
            }
            if (!threw && call.isCompletedExceptionally()) {
                call.whenComplete((value, failure) -> all.completeExceptionally(failure));
                break;
            }
            started.add(call);
            call.whenComplete((value, failure) -> {
                if (failure != null) {
                    all.completeExceptionally(failure);
                    return;
                }
                results[at] = value;
                if (left.decrementAndGet() == 0) {
                    all.complete(list(results));
                }
            });
        }
        return all;
    }

    @SuppressWarnings("unchecked")
    private static <T> List<T> list(Object[] results) {
        return (List<T>) Arrays.asList(results);
    }
}
