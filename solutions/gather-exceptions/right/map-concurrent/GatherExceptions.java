// JDK: 25
// Heap: 640
// Style: a stream with Gatherers.mapConcurrent, as wide as there are calls, run by a virtual thread
package katas.gatherexceptions;

import java.util.List;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.stream.Gatherers;

public final class GatherExceptions {

    private GatherExceptions() {}

    public static <T> CompletableFuture<List<Outcome<T>>> gather(List<Supplier<CompletableFuture<T>>> calls) {
        var snapshot = List.copyOf(calls);
        Set<CompletableFuture<T>> inFlight = ConcurrentHashMap.newKeySet();
        var result = new CompletableFuture<List<Outcome<T>>>();
        result.whenComplete((outcomes, failure) -> {
            if (result.isCancelled()) inFlight.forEach(f -> f.cancel(true));
        });
        Thread.startVirtualThread(() -> {
            try {
                result.complete(snapshot.stream()
                        .gather(Gatherers.mapConcurrent(
                                Math.max(1, snapshot.size()), call -> outcome(call, inFlight, result)))
                        .toList());
            } catch (Throwable unexpected) {
                result.completeExceptionally(unexpected);
            }
        });
        return result;
    }

    private static <T> Outcome<T> outcome(
            Supplier<CompletableFuture<T>> call, Set<CompletableFuture<T>> inFlight, CompletableFuture<?> result) {
        CompletableFuture<T> future;
        try {
            future = call.get();
        } catch (Throwable t) {
            return new Outcome.Failure<>(t);
        }
        inFlight.add(future);
        if (result.isCancelled()) future.cancel(true);
        try {
            return new Outcome.Success<>(future.join());
        } catch (CompletionException e) {
            return new Outcome.Failure<>(e.getCause() == null ? e : e.getCause());
        } catch (CancellationException e) {
            return new Outcome.Failure<>(e);
        }
    }
}
