// Misconception: the first call has to warm up the connection before the others may use it.
// Fails: 3, 4, 14
package katas.gatherexceptions;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import katas.gatherexceptions.Outcome.Failure;
import katas.gatherexceptions.Outcome.Success;

public final class GatherExceptions {

    private GatherExceptions() {}

    public static <T> CompletableFuture<List<Outcome<T>>> gather(List<Supplier<CompletableFuture<T>>> calls) {
        if (calls.isEmpty()) {
            return CompletableFuture.completedFuture(List.of());
        }
        List<Supplier<CompletableFuture<T>>> others = List.copyOf(calls.subList(1, calls.size()));
        return start(calls.get(0)).handle(GatherExceptions::<T>outcome).thenCompose(first -> {
            List<CompletableFuture<Outcome<T>>> rest = others.stream()
                    .map(call -> start(call).handle(GatherExceptions::<T>outcome))
                    .toList();
            return CompletableFuture.allOf(rest.toArray(CompletableFuture[]::new))
                    .thenApply(done -> {
                        List<Outcome<T>> outcomes = new ArrayList<>();
                        outcomes.add(first);
                        rest.forEach(outcome -> outcomes.add(outcome.join()));
                        return outcomes;
                    });
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
