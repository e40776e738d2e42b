// Hostile: ends the JVM, with the exit code of success, as soon as a call fails.
// Verdict: EXITED
package katas.gatherexceptions;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import katas.gatherexceptions.Outcome.Failure;
import katas.gatherexceptions.Outcome.Success;

public final class GatherExceptions {

    private GatherExceptions() {}

    public static <T> CompletableFuture<List<Outcome<T>>> gather(List<Supplier<CompletableFuture<T>>> calls) {
        List<CompletableFuture<T>> started =
                calls.stream().map(GatherExceptions::start).toList();
        started.forEach(call -> call.whenComplete((value, failure) -> {
            if (failure != null) {
                System.exit(0);
            }
        }));
        List<CompletableFuture<Outcome<T>>> outcomes = started.stream()
                .map(call -> call.<Outcome<T>>handle(
                        (value, failure) -> failure == null ? new Success<>(value) : new Failure<>(failure)))
                .toList();
        return CompletableFuture.allOf(outcomes.toArray(CompletableFuture[]::new))
                .thenApply(
                        done -> outcomes.stream().map(CompletableFuture::join).toList());
    }

    private static <T> CompletableFuture<T> start(Supplier<CompletableFuture<T>> call) {
        try {
            return call.get();
        } catch (Throwable failure) {
            return CompletableFuture.failedFuture(failure);
        }
    }
}
