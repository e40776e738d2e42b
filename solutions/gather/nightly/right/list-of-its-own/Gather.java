// Style: odd but right: the result is an unmodifiable list of its own kind, a view of the calls that admits null.
package katas.gather;

import java.util.AbstractList;
import java.util.List;
import java.util.RandomAccess;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

public final class Gather {

    private Gather() {}

    public static <T> CompletableFuture<List<T>> gather(List<Supplier<CompletableFuture<T>>> calls) {
        List<CompletableFuture<T>> started = calls.stream().map(Gather::start).toList();
        CompletableFuture<List<T>> gathered = new CompletableFuture<>() {
            @Override
            public boolean cancel(boolean mayInterruptIfRunning) {
                if (completeExceptionally(new CancellationException())) {
                    started.forEach(call -> call.cancel(mayInterruptIfRunning));
                }
                return isCancelled();
            }
        };
        AtomicInteger pending = new AtomicInteger(started.size());
        for (CompletableFuture<T> call : started) {
            call.whenComplete((result, failure) -> {
                if (failure != null) {
                    gathered.completeExceptionally(failure);
                } else if (pending.decrementAndGet() == 0) {
                    gathered.complete(new Results<>(started));
                }
            });
        }
        if (started.isEmpty()) {
            gathered.complete(new Results<>(started));
        }
        return gathered;
    }

    private static <T> CompletableFuture<T> start(Supplier<CompletableFuture<T>> call) {
        try {
            return call.get();
        } catch (Throwable failure) {
            return CompletableFuture.failedFuture(failure);
        }
    }

    private static final class Results<T> extends AbstractList<T> implements RandomAccess {

        private final List<CompletableFuture<T>> calls;

        Results(List<CompletableFuture<T>> calls) {
            this.calls = calls;
        }

        @Override
        public T get(int index) {
            return calls.get(index).getNow(null); // all are done
        }

        @Override
        public int size() {
            return calls.size();
        }
    }
}
