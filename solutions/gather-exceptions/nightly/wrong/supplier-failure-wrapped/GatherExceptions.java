// Misconception: handle inside thenCompose sees it all, and what is left for exceptionally comes as it is.
// Fails: 8
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
        CompletableFuture<Void> cancelled = new CompletableFuture<>();
        CompletableFuture<List<Outcome<T>>> gathered = new CompletableFuture<>() {
            @Override
            public boolean cancel(boolean mayInterruptIfRunning) {
                return completeExceptionally(new CancellationException()) && cancelled.complete(null);
            }
        };
        List<CompletableFuture<Outcome<T>>> outcomes = new ArrayList<>();
        for (Supplier<CompletableFuture<T>> call : calls) {
            outcomes.add(CompletableFuture.completedFuture(call)
                    .thenApply(Supplier::get)
                    .thenCompose(started -> {
                        cancelled.thenRun(() -> started.cancel(true));
                        return started.handle(GatherExceptions::<T>outcome);
                    })
                    .exceptionally(Failure::new));
        }
        CompletableFuture.allOf(outcomes.toArray(CompletableFuture[]::new))
                .thenRun(() -> gathered.complete(
                        outcomes.stream().map(CompletableFuture::join).toList()));
        return gathered;
    }

    private static <T> Outcome<T> outcome(T value, Throwable failure) {
        return failure == null ? new Success<>(value) : new Failure<>(failure);
    }
}
