// Misconception: a single call needs no gathering, so mapping its future to a list of one is the same thing
// Fails: 14
package katas.gatherexceptions;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;
import java.util.stream.Collectors;

public final class GatherExceptions {

    private GatherExceptions() {}

    public static <T> CompletableFuture<List<Outcome<T>>> gather(List<Supplier<CompletableFuture<T>>> calls) {
        if (calls.isEmpty()) {
            return CompletableFuture.completedFuture(List.of());
        }
        List<CompletableFuture<T>> futures = new ArrayList<>();
        for (Supplier<CompletableFuture<T>> call : calls) {
            try {
                futures.add(call.get());
            } catch (Throwable t) {
                futures.add(CompletableFuture.failedFuture(t));
            }
        }
        if (futures.size() == 1) {
            return outcome(futures.get(0)).thenApply(List::of);
        }
        List<CompletableFuture<Outcome<T>>> outcomes =
                futures.stream().map(GatherExceptions::outcome).collect(Collectors.toList());
        CompletableFuture<List<Outcome<T>>> result = CompletableFuture.allOf(
                        outcomes.toArray(new CompletableFuture<?>[0]))
                .thenApply(ignored ->
                        outcomes.stream().map(CompletableFuture::join).collect(Collectors.toList()));
        result.whenComplete((list, error) -> {
            if (result.isCancelled()) {
                futures.forEach(f -> f.cancel(true));
            }
        });
        return result;
    }

    private static <T> CompletableFuture<Outcome<T>> outcome(CompletableFuture<T> future) {
        return future.handle((value, error) -> {
            if (error == null) {
                return new Outcome.Success<>(value);
            }
            return new Outcome.Failure<>(
                    error instanceof CompletionException && error.getCause() != null ? error.getCause() : error);
        });
    }
}
