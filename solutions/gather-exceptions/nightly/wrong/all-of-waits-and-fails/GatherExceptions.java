// Misconception: handle on allOf is enough: join gives whatever became of a call.
// Fails: 6, 7, 8, 10, 11, 13
package katas.gatherexceptions;

import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
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
        CompletableFuture.allOf(started.toArray(CompletableFuture[]::new))
                .handle((done, failure) -> started.stream()
                        .<Outcome<T>>map(call -> new Success<>(call.join()))
                        .toList())
                .whenComplete((outcomes, failure) -> {
                    if (failure == null) {
                        gathered.complete(outcomes);
                    } else {
                        gathered.completeExceptionally(failure.getCause());
                    }
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
