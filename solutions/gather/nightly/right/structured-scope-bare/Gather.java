// Style: each call is forked into a StructuredTaskScope, supplier and all; cancelling reaches the threads that wait.
// Level: M
// Because: closing the scope interrupts the forks that wait for the calls, and not the calls (rule 13).
// JDK: 25-preview
// Heap: 320
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
        List<Supplier<CompletableFuture<T>>> listed = List.copyOf(calls);
        CompletableFuture<List<T>> gathered = new CompletableFuture<>();
        Thread.startVirtualThread(() -> {
            try (var scope = StructuredTaskScope.open(Joiner.<T>allSuccessfulOrThrow())) {
                List<Subtask<T>> forks = listed.stream()
                        .map(call -> scope.fork(() -> call.get().get()))
                        .toList();
                scope.join();
                gathered.complete(forks.stream().map(Subtask::get).toList());
            } catch (FailedException failed) {
                Throwable cause = failed.getCause();
                gathered.completeExceptionally(cause instanceof ExecutionException ? cause.getCause() : cause);
            } catch (InterruptedException interrupted) {
                gathered.completeExceptionally(interrupted);
            }
        });
        return gathered;
    }
}
