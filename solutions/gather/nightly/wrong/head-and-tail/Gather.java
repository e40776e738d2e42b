// Misconception: a list is its head and the gather of its tail, as deep as it may be.
// Fails: 15
package katas.gather;

import java.util.LinkedList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

public final class Gather {
    private Gather() {}

    public static <T> CompletableFuture<List<T>> gather(List<Supplier<CompletableFuture<T>>> calls) {
        List<CompletableFuture<T>> futures = calls.stream().map(Gather::start).toList();

        CompletableFuture<List<T>> gathered = new Gathered<>(futures);
        futures.forEach(future -> future.whenComplete((value, failure) -> {
            if (failure != null) {
                gathered.completeExceptionally(failure);
            }
        }));

        try {
            fromIndex(0, futures).thenAccept(gathered::complete);
        } catch (StackOverflowError tooDeep) {
            gathered.completeExceptionally(tooDeep);
        }
        return gathered;
    }

    private static <T> CompletableFuture<LinkedList<T>> fromIndex(int index, List<CompletableFuture<T>> futures) {
        if (index == futures.size()) {
            return CompletableFuture.completedFuture(new LinkedList<>());
        }
        return fromIndex(index + 1, futures).thenCombine(futures.get(index), (tail, head) -> {
            tail.addFirst(head);
            return tail;
        });
    }

    private static <T> CompletableFuture<T> start(Supplier<CompletableFuture<T>> call) {
        try {
            return call.get();
        } catch (Throwable failure) {
            return CompletableFuture.failedFuture(failure);
        }
    }

    private static final class Gathered<T> extends CompletableFuture<List<T>> {
        private final List<CompletableFuture<T>> futures;

        Gathered(List<CompletableFuture<T>> futures) {
            this.futures = futures;
        }

        @Override
        public boolean cancel(boolean mayInterruptIfRunning) {
            boolean first = completeExceptionally(new CancellationException());
            if (first) {
                futures.forEach(future -> future.cancel(mayInterruptIfRunning));
            }
            return first;
        }
    }
}
