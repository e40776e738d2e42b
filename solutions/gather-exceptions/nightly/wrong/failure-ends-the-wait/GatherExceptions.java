// Misconception: a failure is the moment to hand over what there is; the rest counts as cancelled.
// Fails: 6, 7, 8, 11, 13
package katas.gatherexceptions;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
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
        List<Outcome<T>> outcomes = new ArrayList<>(Collections.nCopies(started.size(), null));
        if (started.isEmpty()) {
            gathered.complete(outcomes);
        }
        AtomicInteger pending = new AtomicInteger(started.size());
        for (int i = 0; i < started.size(); i++) {
            int index = i;
            started.get(i).whenComplete((value, failure) -> {
                outcomes.set(index, failure == null ? new Success<>(value) : new Failure<>(failure));
                if (pending.decrementAndGet() == 0) {
                    gathered.complete(outcomes);
                } else if (failure != null) {
                    outcomes.replaceAll(
                            outcome -> outcome == null ? new Failure<>(new CancellationException()) : outcome);
                    gathered.complete(new ArrayList<>(outcomes));
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
