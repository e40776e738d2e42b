// Misconception: Collections.unmodifiableList makes a copy that no longer changes.
// Fails: 12
package katas.gatherexceptions;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import katas.gatherexceptions.Outcome.Failure;
import katas.gatherexceptions.Outcome.Success;

public final class GatherExceptions {

    private GatherExceptions() {}

    public static <T> CompletableFuture<List<Outcome<T>>> gather(List<Supplier<CompletableFuture<T>>> calls) {
        List<Supplier<CompletableFuture<T>>> safe = Collections.unmodifiableList(calls);
        CompletableFuture<Void> cancelled = new CompletableFuture<>();
        CompletableFuture<List<Outcome<T>>> gathered = new CompletableFuture<>() {
            @Override
            public boolean cancel(boolean mayInterruptIfRunning) {
                return completeExceptionally(new CancellationException()) && cancelled.complete(null);
            }
        };
        CompletableFuture.runAsync(
                () -> {
                    List<CompletableFuture<Outcome<T>>> outcomes = new ArrayList<>();
                    for (int i = 0; i < safe.size(); i++) {
                        CompletableFuture<T> started = start(safe.get(i));
                        cancelled.thenRun(() -> started.cancel(true));
                        outcomes.add(started.handle(GatherExceptions::<T>outcome));
                    }
                    CompletableFuture.allOf(outcomes.toArray(CompletableFuture[]::new))
                            .thenRun(() -> gathered.complete(outcomes.stream()
                                    .map(CompletableFuture::join)
                                    .toList()));
                },
                CompletableFuture.delayedExecutor(1, TimeUnit.MILLISECONDS));
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
