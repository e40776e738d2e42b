// Style: what a mid-level candidate writes: handle, allOf, join, and no thought given to cancelling.
// Level: M
// Because: cancelling a plain CompletableFuture reaches nothing that it was made from.
package katas.gatherexceptions;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import katas.gatherexceptions.Outcome.Failure;
import katas.gatherexceptions.Outcome.Success;

public final class GatherExceptions {

    private GatherExceptions() {}

    public static <T> CompletableFuture<List<Outcome<T>>> gather(List<Supplier<CompletableFuture<T>>> calls) {
        List<CompletableFuture<Outcome<T>>> outcomes = new ArrayList<>();
        for (Supplier<CompletableFuture<T>> call : calls) {
            outcomes.add(start(call).handle((value, failure) -> {
                if (failure != null) {
                    return new Failure<>(failure);
                }
                return new Success<>(value);
            }));
        }
        return CompletableFuture.allOf(outcomes.toArray(new CompletableFuture<?>[0]))
                .thenApply(
                        done -> outcomes.stream().map(CompletableFuture::join).collect(Collectors.toList()));
    }

    private static <T> CompletableFuture<T> start(Supplier<CompletableFuture<T>> call) {
        try {
            return call.get();
        } catch (Throwable failure) {
            return CompletableFuture.failedFuture(failure);
        }
    }
}
