// Misconception: looking for an empty slot whenever a call ends costs next to nothing.
// Fails: 15
package katas.gatherexceptions;

import java.util.ArrayList;
import java.util.Collections;
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
        List<Outcome<T>> outcomes =
                Collections.synchronizedList(new ArrayList<>(Collections.nCopies(started.size(), null)));
        if (started.isEmpty()) {
            gathered.complete(outcomes);
        }

        for (int i = 0; i < started.size(); i++) {
            int index = i;
            started.get(i).whenComplete((value, failure) -> {
                outcomes.set(index, failure == null ? new Success<>(value) : new Failure<>(failure));
                if (!outcomes.contains(null) && !gathered.isDone()) {
                    gathered.complete(outcomes);
                }
            });
        }
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
