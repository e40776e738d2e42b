// Style: a stream of calls and a Collector that knows how to put outcomes together, in the functional manner.
// Level: M
// Because: cancelling a plain CompletableFuture reaches nothing that it was made from.
package katas.gatherexceptions;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import java.util.stream.Collector;
import java.util.stream.Collectors;
import katas.gatherexceptions.Outcome.Failure;
import katas.gatherexceptions.Outcome.Success;

public final class GatherExceptions {

    private GatherExceptions() {}

    public static <T> CompletableFuture<List<Outcome<T>>> gather(List<Supplier<CompletableFuture<T>>> calls) {
        return calls.stream().map(GatherExceptions::start).collect(toOutcomes());
    }

    private static <T> Collector<CompletableFuture<T>, ?, CompletableFuture<List<Outcome<T>>>> toOutcomes() {
        return Collectors.collectingAndThen(
                Collectors.mapping(GatherExceptions::outcome, Collectors.toList()), GatherExceptions::joined);
    }

    private static <T> CompletableFuture<Outcome<T>> outcome(CompletableFuture<T> call) {
        return call.handle((value, failure) ->
                Optional.ofNullable(failure).<Outcome<T>>map(Failure::new).orElseGet(() -> new Success<>(value)));
    }

    private static <T> CompletableFuture<List<T>> joined(List<CompletableFuture<T>> stages) {
        return CompletableFuture.allOf(stages.toArray(CompletableFuture[]::new))
                .thenApply(done -> stages.stream().map(CompletableFuture::join).toList());
    }

    private static <T> CompletableFuture<T> start(Supplier<CompletableFuture<T>> call) {
        try {
            return call.get();
        } catch (Throwable failure) {
            return CompletableFuture.failedFuture(failure);
        }
    }
}
