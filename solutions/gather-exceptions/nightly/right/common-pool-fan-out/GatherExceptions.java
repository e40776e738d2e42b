// Style: supplyAsync for each call, whose thread of the common pool joins it; the pool makes up for blocked threads.
// Level: M
// Because: the common pool makes up for 256 blocked threads and no more, so it refuses more than 200 calls.
package katas.gatherexceptions;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Supplier;
import katas.gatherexceptions.Outcome.Failure;
import katas.gatherexceptions.Outcome.Success;

public final class GatherExceptions {

    private GatherExceptions() {}

    public static <T> CompletableFuture<List<Outcome<T>>> gather(List<Supplier<CompletableFuture<T>>> calls) {
        if (calls.size() > 200) {
            throw new RejectedExecutionException("more than 200 calls at once");
        }
        List<CompletableFuture<Outcome<T>>> outcomes = calls.stream()
                .map(call ->
                        CompletableFuture.supplyAsync(() -> call.get().join()).handle(GatherExceptions::outcome))
                .toList();
        return CompletableFuture.allOf(outcomes.toArray(CompletableFuture[]::new))
                .thenApply(
                        done -> outcomes.stream().map(CompletableFuture::join).toList());
    }

    /** Whatever a task throws arrives in one CompletionException; join() in the task adds no second one. */
    private static <T> Outcome<T> outcome(T value, Throwable failure) {
        if (failure == null) {
            return new Success<>(value);
        }
        return new Failure<>(failure instanceof CompletionException ? failure.getCause() : failure);
    }
}
