// Misconception: a reduction over the calls always has a first element to begin with.
// Fails: 1
package katas.gatherexceptions;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import katas.gatherexceptions.Outcome.Failure;
import katas.gatherexceptions.Outcome.Success;

public final class GatherExceptions {

    private GatherExceptions() {}

    public static <T> CompletableFuture<List<Outcome<T>>> gather(List<Supplier<CompletableFuture<T>>> calls) {
        List<CompletableFuture<T>> started =
                calls.stream().map(GatherExceptions::start).toList();
        CompletableFuture<List<Outcome<T>>> gathered = new CompletableFuture<>() {
            @Override
            public boolean cancel(boolean mayInterruptIfRunning) {
                if (completeExceptionally(new CancellationException())) {
                    started.forEach(call -> call.cancel(mayInterruptIfRunning));
                }
                return isCancelled();
            }
        };
        started.stream()
                .map(call -> call.handle((value, failure) -> new ArrayList<>(List.of(outcome(value, failure)))))
                .reduce(GatherExceptions::both)
                .orElseThrow()
                .thenAccept(gathered::complete);
        return gathered;
    }

    private static <E> CompletableFuture<ArrayList<E>> both(
            CompletableFuture<ArrayList<E>> left, CompletableFuture<ArrayList<E>> right) {
        return left.thenCombine(right, (first, second) -> {
            first.addAll(second);
            return first;
        });
    }

    private static <T> Outcome<T> outcome(T value, Throwable failure) {
        return failure == null ? new Success<>(value) : new Failure<>(failure);
    }

    private static <T> CompletableFuture<T> start(Supplier<CompletableFuture<T>> call) {
        try {
            return call.get();
        } catch (Throwable failure) {
            return CompletableFuture.failedFuture(failure);
        }
    }
}
