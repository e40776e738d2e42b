// Misconception: calls are sent in batches of ten, to be kind to the server.
// Fails: 3
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

    private static final int CHUNK = 10;

    public static <T> CompletableFuture<List<Outcome<T>>> gather(List<Supplier<CompletableFuture<T>>> calls) {
        CompletableFuture<Void> cancelled = new CompletableFuture<>();
        CompletableFuture<List<Outcome<T>>> gathered = new CompletableFuture<>() {
            @Override
            public boolean cancel(boolean mayInterruptIfRunning) {
                return completeExceptionally(new CancellationException()) && cancelled.complete(null);
            }
        };
        collect(List.copyOf(calls), new ArrayList<>(), cancelled).thenAccept(gathered::complete);
        return gathered;
    }

    private static <T> CompletableFuture<List<Outcome<T>>> collect(
            List<Supplier<CompletableFuture<T>>> calls, List<Outcome<T>> outcomes, CompletableFuture<Void> cancelled) {
        int end = Math.min(outcomes.size() + CHUNK, calls.size());
        List<CompletableFuture<Outcome<T>>> chunk = calls.subList(outcomes.size(), end).stream()
                .map(GatherExceptions::start)
                .peek(call -> cancelled.thenRun(() -> call.cancel(true)))
                .map(call -> call.handle(GatherExceptions::<T>outcome))
                .toList();
        if (chunk.isEmpty()) {
            return CompletableFuture.completedFuture(outcomes);
        }
        return CompletableFuture.allOf(chunk.toArray(CompletableFuture[]::new)).thenComposeAsync(done -> {
            chunk.forEach(outcome -> outcomes.add(outcome.join()));
            return collect(calls, outcomes, cancelled);
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
