// Style: a StructuredTaskScope in a virtual thread forks a wait for each call and awaits all of them.
// Level: M
// Because: the scope interrupts its own threads, which wait; a cancelled gather does not reach the calls.
// JDK: 25-preview
// Heap: 320
package katas.gatherexceptions;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
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
        CompletableFuture<List<Outcome<T>>> gathered = new CompletableFuture<>();
        Thread.startVirtualThread(() -> {
            try (var scope = StructuredTaskScope.open(Joiner.<T>awaitAll())) {
                List<Subtask<T>> forks = new ArrayList<>();
                for (Supplier<CompletableFuture<T>> call : copied) {
                    forks.add(scope.fork(() -> start(call).get()));
                }
                scope.join();
                gathered.complete(forks.stream().map(GatherExceptions::outcome).toList());
            } catch (InterruptedException e) {
                gathered.completeExceptionally(e);
            }
        });
        return gathered;
    }

    private static <T> Outcome<T> outcome(Subtask<T> fork) {
        if (fork.state() == Subtask.State.SUCCESS) {
            return new Success<>(fork.get());
        }
        Throwable thrown = fork.exception();
        return new Failure<>(thrown instanceof ExecutionException ? thrown.getCause() : thrown);
    }

    private static <T> CompletableFuture<T> start(Supplier<CompletableFuture<T>> call) {
        try {
            return call.get();
        } catch (Throwable failure) {
            return CompletableFuture.failedFuture(failure);
        }
    }
}
