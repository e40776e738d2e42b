// Misconception: a call that failed deserves a second try before it counts as failed.
// Fails: 12
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
        List<Supplier<CompletableFuture<T>>> copied = List.copyOf(calls);
        CompletableFuture<Void> cancelled = new CompletableFuture<>();
        CompletableFuture<List<Outcome<T>>> gathered = new CompletableFuture<>() {
            @Override
            public boolean cancel(boolean mayInterruptIfRunning) {
                return completeExceptionally(new CancellationException()) && cancelled.complete(null);
            }
        };
        List<CompletableFuture<Outcome<T>>> outcomes = new ArrayList<>();
        for (Supplier<CompletableFuture<T>> call : copied) {
            CompletableFuture<T> first = start(call);
            cancelled.thenRun(() -> first.cancel(true));
            outcomes.add(first.handle(GatherExceptions::<T>outcome).thenCompose(outcome -> {
                if (outcome instanceof Success || first.isCancelled()) {
                    return CompletableFuture.completedFuture(outcome);
                }
                CompletableFuture<T> second = start(call);
                cancelled.thenRun(() -> second.cancel(true));
                return second.handle(GatherExceptions::<T>outcome);
            }));
        }
        CompletableFuture.allOf(outcomes.toArray(CompletableFuture[]::new))
                .thenRun(() -> gathered.complete(
                        outcomes.stream().map(CompletableFuture::join).toList()));
        return gathered;
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
