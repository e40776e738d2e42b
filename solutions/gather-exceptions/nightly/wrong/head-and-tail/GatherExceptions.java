// Misconception: a list is its head and the gather of its tail, as deep as it may be.
// Fails: 15
package katas.gatherexceptions;

import java.util.LinkedList;
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
        try {
            fromIndex(0, started).thenAccept(gathered::complete);
        } catch (StackOverflowError tooDeep) {
            gathered.completeExceptionally(tooDeep);
        }
        return gathered;
    }

    private static <T> CompletableFuture<LinkedList<Outcome<T>>> fromIndex(
            int index, List<CompletableFuture<T>> started) {
        if (index == started.size()) {
            return CompletableFuture.completedFuture(new LinkedList<>());
        }
        return fromIndex(index + 1, started)
                .thenCombine(started.get(index).handle(GatherExceptions::<T>outcome), (tail, head) -> {
                    tail.addFirst(head);
                    return tail;
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
