// Style: a StructuredTaskScope in a virtual thread forks a wait for each call; the first failure shuts the scope down.
// Level: M
// Because: the scope interrupts its own threads, which wait; a cancelled gather does not reach the calls.
// JDK: 25
package katas.gather;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.StructuredTaskScope;
import java.util.concurrent.StructuredTaskScope.FailedException;
import java.util.concurrent.StructuredTaskScope.Joiner;
import java.util.concurrent.StructuredTaskScope.Subtask;
import java.util.function.Supplier;

public final class Gather {

    private Gather() {}

    public static <T> CompletableFuture<List<T>> gather(List<Supplier<CompletableFuture<T>>> calls) {
        // Started before the scope opens: once a fork has failed, a scope starts no more of them.
        List<CompletableFuture<T>> started = calls.stream().map(Gather::start).toList();
        CompletableFuture<List<T>> gathered = new CompletableFuture<>();
        Thread.startVirtualThread(() -> {
            try (var scope = StructuredTaskScope.open(Joiner.<T>allSuccessfulOrThrow())) {
                started.forEach(call -> scope.fork(() -> call.get()));
                gathered.complete(scope.join().map(Subtask::get).toList());
            } catch (FailedException e) {
                Throwable failure = e.getCause();
                gathered.completeExceptionally(failure instanceof ExecutionException ? failure.getCause() : failure);
            } catch (InterruptedException e) {
                gathered.completeExceptionally(e);
            }
        });
        return gathered;
    }

    private static <T> CompletableFuture<T> start(Supplier<CompletableFuture<T>> call) {
        try {
            return call.get();
        } catch (Throwable failure) {
            return CompletableFuture.failedFuture(failure);
        }
    }
}
