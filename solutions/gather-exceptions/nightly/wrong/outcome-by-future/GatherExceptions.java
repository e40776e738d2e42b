// Misconception: each supplier returns a future of its own, so the future tells which call it is.
// Fails: 12
package katas.gatherexceptions;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
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
        Map<CompletableFuture<T>, Outcome<T>> outcomes = new ConcurrentHashMap<>();
        if (started.isEmpty()) {
            gathered.complete(List.of());
        }
        for (CompletableFuture<T> call : started) {
            call.whenComplete((value, failure) -> {
                outcomes.put(call, failure == null ? new Success<>(value) : new Failure<>(failure));
                if (outcomes.size() == started.size()) {
                    gathered.complete(started.stream().map(outcomes::get).toList());
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
