// Style: Mutiny: onItemOrFailure makes an outcome of each Uni, and join().all() collects them.
package katas.gatherexceptions;

import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
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
        List<Uni<Outcome<T>>> outcomes = started.stream()
                .map(call -> Uni.createFrom()
                        .completionStage(call.copy())
                        .onItemOrFailure()
                        .<Outcome<T>>transform((value, failure) -> outcome(value, failure)))
                .toList();
        if (outcomes.isEmpty()) {
            gathered.complete(List.of());
        } else {
            Uni.join()
                    .all(outcomes)
                    .andFailFast()
                    .subscribe()
                    .with(gathered::complete, gathered::completeExceptionally);
        }
        return gathered;
    }

    private static <T> Outcome<T> outcome(T value, Throwable failure) {
        if (failure == null) {
            return new Success<>(value);
        }
        return new Failure<>(failure instanceof CompletionException ? failure.getCause() : failure); // of the copy
    }

    private static <T> CompletableFuture<T> start(Supplier<CompletableFuture<T>> call) {
        try {
            return call.get();
        } catch (Throwable failure) {
            return CompletableFuture.failedFuture(failure);
        }
    }
}
