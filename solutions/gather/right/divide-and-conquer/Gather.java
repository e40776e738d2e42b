// Style: the left half is combined with the right half, down to single calls; failures go straight to the top.
package katas.gather;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

public final class Gather {

    private Gather() {}

    public static <T> CompletableFuture<List<T>> gather(List<Supplier<CompletableFuture<T>>> calls) {
        List<CompletableFuture<T>> started = calls.stream().map(Gather::start).toList();
        CompletableFuture<List<T>> gathered = new CompletableFuture<>() {
            @Override
            public boolean cancel(boolean mayInterruptIfRunning) {
                if (completeExceptionally(new CancellationException())) {
                    started.forEach(call -> call.cancel(mayInterruptIfRunning));
                }
                return isCancelled();
            }
        };
        started.forEach(call -> call.whenComplete((result, failure) -> {
            if (failure != null) {
                gathered.completeExceptionally(failure);
            }
        }));
        combine(started).thenAccept(gathered::complete);
        return gathered;
    }

    private static <T> CompletableFuture<List<T>> combine(List<CompletableFuture<T>> calls) {
        if (calls.isEmpty()) {
            return CompletableFuture.completedFuture(List.of());
        }
        if (calls.size() == 1) {
            return calls.get(0).thenApply(result -> {
                List<T> single = new ArrayList<>();
                single.add(result);
                return single;
            });
        }
        int middle = calls.size() / 2;
        return combine(calls.subList(0, middle))
                .thenCombine(combine(calls.subList(middle, calls.size())), (left, right) -> {
                    left.addAll(right);
                    return left;
                });
    }

    private static <T> CompletableFuture<T> start(Supplier<CompletableFuture<T>> call) {
        try {
            return call.get();
        } catch (Throwable failure) {
            return CompletableFuture.failedFuture(failure);
        }
    }
}
