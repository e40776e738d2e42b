// Style: a StructuredTaskScope whose Joiner is the future handed out: it hears of each fork, and its cancel() does too.
// JDK: 25-preview
// Heap: 320
package katas.gather;

import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.StructuredTaskScope;
import java.util.concurrent.StructuredTaskScope.Joiner;
import java.util.concurrent.StructuredTaskScope.Subtask;
import java.util.function.Supplier;

public final class Gather {

    private Gather() {}

    public static <T> CompletableFuture<List<T>> gather(List<Supplier<CompletableFuture<T>>> calls) {
        List<Supplier<CompletableFuture<T>>> copied = List.copyOf(calls);
        Gathered<T> gathered = new Gathered<>();
        Thread.startVirtualThread(() -> {
            try (var scope = StructuredTaskScope.open(gathered)) {
                List<Subtask<T>> forks = copied.stream()
                        .map(call ->
                                scope.fork(() -> gathered.started(call.get()).join()))
                        .toList();
                scope.join();
                gathered.complete(forks.stream().map(Subtask::get).toList());
            } catch (Exception failure) {
                gathered.completeExceptionally(failure); // in vain after a call has failed, which came first
            }
        });
        return gathered;
    }

    private static final class Gathered<T> extends CompletableFuture<List<T>> implements Joiner<T, Void> {

        private final CompletableFuture<Void> cancelled = new CompletableFuture<>();

        CompletableFuture<T> started(CompletableFuture<T> call) {
            cancelled.thenRun(() -> call.cancel(true));
            return call;
        }

        @Override
        public boolean cancel(boolean mayInterruptIfRunning) {
            return completeExceptionally(new CancellationException()) && cancelled.complete(null);
        }

        @Override
        public boolean onComplete(Subtask<? extends T> fork) {
            if (fork.state() == Subtask.State.FAILED) {
                completeExceptionally(fork.exception());
            }
            return false; // the other forks run on
        }

        @Override
        public Void result() {
            return null;
        }
    }
}
