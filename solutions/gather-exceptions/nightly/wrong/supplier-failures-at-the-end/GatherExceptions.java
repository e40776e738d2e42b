// Misconception: a call that could not be started has no place among those that were.
// Fails: 2
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
        List<CompletableFuture<T>> started = new ArrayList<>();
        List<Outcome<T>> notStarted = new ArrayList<>();
        for (Supplier<CompletableFuture<T>> call : calls) {
            try {
                started.add(call.get());
            } catch (Throwable failure) {
                notStarted.add(new Failure<>(failure));
            }
        }
        CompletableFuture<List<Outcome<T>>> gathered = new CompletableFuture<>() {
            @Override
            public boolean cancel(boolean mayInterruptIfRunning) {
                if (completeExceptionally(new CancellationException())) {
                    started.forEach(call -> call.cancel(mayInterruptIfRunning));
                }
                return isCancelled();
            }
        };
        List<CompletableFuture<Outcome<T>>> handled = started.stream()
                .map(call -> call.handle(GatherExceptions::outcome))
                .toList();
        CompletableFuture.allOf(handled.toArray(CompletableFuture[]::new)).thenRun(() -> {
            List<Outcome<T>> outcomes = new ArrayList<>();
            handled.forEach(outcome -> outcomes.add(outcome.join()));
            outcomes.addAll(notStarted);
            gathered.complete(outcomes);
        });
        return gathered;
    }

    private static <T> Outcome<T> outcome(T value, Throwable failure) {
        return failure == null ? new Success<>(value) : new Failure<>(failure);
    }
}
