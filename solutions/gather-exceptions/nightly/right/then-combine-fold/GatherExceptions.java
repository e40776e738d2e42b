// Style: the outcomes are folded with thenCombine onto one list; none of them fails, so no fold is cut short.
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
        CompletableFuture<List<Outcome<T>>> folded = CompletableFuture.completedFuture(new ArrayList<>());
        for (CompletableFuture<T> call : started) {
            CompletableFuture<Outcome<T>> outcome =
                    call.handle((value, failure) -> failure == null ? new Success<>(value) : new Failure<>(failure));
            folded = folded.thenCombine(outcome, (outcomes, next) -> {
                outcomes.add(next);
                return outcomes;
            });
        }
        folded.thenAccept(gathered::complete);
        return gathered;
    }

    private static <T> CompletableFuture<T> start(Supplier<CompletableFuture<T>> call) {
        try {
            return call.get();
        } catch (Throwable failure) {
            return CompletableFuture.failedFuture(failure);
        }
    }
}
