// Misconception: asking every future whether it is done costs next to nothing.
// Fails: 15
package katas.gatherexceptions;

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
        if (started.isEmpty()) {
            gathered.complete(List.of());
        }
        started.forEach(call -> call.whenComplete((value, failure) -> {
            if (!gathered.isDone() && countDone(started) == started.size()) {
                gathered.complete(started.stream()
                        .map(done -> done.handle(GatherExceptions::<T>outcome).join())
                        .toList());
            }
        }));
        return gathered;
    }

    private static <T> int countDone(List<CompletableFuture<T>> calls) {
        int done = 0;
        for (CompletableFuture<T> call : calls) {
            if (call.isDone()) {
                done++;
            }
        }
        return done;
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
