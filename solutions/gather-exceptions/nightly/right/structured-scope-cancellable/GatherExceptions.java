// Style: forks of a StructuredTaskScope give outcomes and never fail, so allSuccessfulOrThrow is the joiner that fits.
// JDK: 25-preview
// Heap: 640
package katas.gatherexceptions;

import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.StructuredTaskScope;
import java.util.concurrent.StructuredTaskScope.Joiner;
import java.util.concurrent.StructuredTaskScope.Subtask;
import java.util.function.Supplier;
import katas.gatherexceptions.Outcome.Failure;
import katas.gatherexceptions.Outcome.Success;

public final class GatherExceptions {

    private GatherExceptions() {}

    public static <T> CompletableFuture<List<Outcome<T>>> gather(List<Supplier<CompletableFuture<T>>> calls) {
        List<Supplier<CompletableFuture<T>>> copied = List.copyOf(calls);
        CompletableFuture<Void> cancelled = new CompletableFuture<>();
        CompletableFuture<List<Outcome<T>>> gathered = new CompletableFuture<>() {
            @Override
            public boolean cancel(boolean mayInterruptIfRunning) {
                return completeExceptionally(new CancellationException()) && cancelled.complete(null);
            }
        };
        Thread.startVirtualThread(() -> {
            try (var scope = StructuredTaskScope.open(Joiner.<Outcome<T>>allSuccessfulOrThrow())) {
                for (Supplier<CompletableFuture<T>> call : copied) {
                    scope.fork(() -> {
                        CompletableFuture<T> started = start(call);
                        cancelled.thenRun(() -> started.cancel(true));
                        return started.handle(GatherExceptions::<T>outcome).join();
                    });
                }
                gathered.complete(scope.join().map(Subtask::get).toList());
            } catch (InterruptedException e) {
                gathered.completeExceptionally(e);
            }
        });
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
