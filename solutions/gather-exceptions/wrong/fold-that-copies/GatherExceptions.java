// Misconception: a fold over immutable lists costs no more than one that adds to a list.
// Fails: 15
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
        CompletableFuture<List<Outcome<T>>> folded = CompletableFuture.completedFuture(List.of());
        for (CompletableFuture<T> call : started) {
            folded = folded.thenCombine(call.handle(GatherExceptions::<T>outcome), GatherExceptions::appended);
        }
        folded.thenAccept(gathered::complete);
        return gathered;
    }

    private static <E> List<E> appended(List<E> list, E last) {
        List<E> longer = new ArrayList<>(list);
        longer.add(last);
        return List.copyOf(longer);
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
