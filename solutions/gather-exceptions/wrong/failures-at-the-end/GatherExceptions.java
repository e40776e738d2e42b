// Misconception: results and failures are two lists, and the caller wants the results first.
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
        CompletableFuture.allOf(started.toArray(CompletableFuture[]::new)).whenComplete((done, ignored) -> {
            List<Outcome<T>> outcomes = new ArrayList<>();
            List<Outcome<T>> failures = new ArrayList<>();
            for (CompletableFuture<T> call : started) {
                call.whenComplete((value, failure) -> {
                    if (failure == null) {
                        outcomes.add(new Success<>(value));
                    } else {
                        failures.add(new Failure<>(failure));
                    }
                });
            }
            outcomes.addAll(failures);
            gathered.complete(outcomes);
        });
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
