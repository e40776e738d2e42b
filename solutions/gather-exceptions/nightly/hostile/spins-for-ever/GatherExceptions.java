// Hostile: looks for the end of its calls in a loop that never ends, on the thread of its caller.
// Verdict: TIMEOUT
package katas.gatherexceptions;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

public final class GatherExceptions {

    private GatherExceptions() {}

    public static <T> CompletableFuture<List<Outcome<T>>> gather(List<Supplier<CompletableFuture<T>>> calls) {
        List<CompletableFuture<T>> started =
                calls.stream().map(GatherExceptions::start).toList();
        long looks = 0;
        while (!started.isEmpty() || looks < Long.MAX_VALUE) {
            looks += started.stream().filter(CompletableFuture::isDone).count();
            Thread.onSpinWait();
        }
        return new CompletableFuture<>();
    }

    private static <T> CompletableFuture<T> start(Supplier<CompletableFuture<T>> call) {
        try {
            return call.get();
        } catch (Throwable failure) {
            return CompletableFuture.failedFuture(failure);
        }
    }
}
