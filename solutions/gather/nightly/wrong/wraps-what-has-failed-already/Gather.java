// Misconception: get() throws what the call failed with.
// Fails: 8
package katas.gather;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

public final class Gather {

    private Gather() {}

    public static <T> CompletableFuture<List<T>> gather(List<Supplier<CompletableFuture<T>>> calls) {
        Gathering<T> gathering = new Gathering<>(calls.size());
        int index = 0;
        for (Supplier<CompletableFuture<T>> call : new ArrayList<>(calls)) {
            gathering.start(index++, call);
        }
        gathering.oneLess();
        return gathering;
    }

    private static final class Gathering<T> extends CompletableFuture<List<T>> {
        private final List<CompletableFuture<T>> started = new ArrayList<>();
        private final Object[] results;
        private final AtomicInteger open;

        Gathering(int n) {
            results = new Object[n];
            open = new AtomicInteger(n + 1);
        }

        void start(int index, Supplier<CompletableFuture<T>> call) {
            CompletableFuture<T> future;
            try {
                future = call.get();
            } catch (Throwable thrown) {
                completeExceptionally(thrown);
                return;
            }
            started.add(future);
            if (future.isDone()) { // no need for a callback
                try {
                    succeeded(index, future.get());
                } catch (Exception failed) {
                    completeExceptionally(failed);
                }
                return;
            }
            future.whenComplete((result, failure) -> {
                if (failure == null) {
                    succeeded(index, result);
                } else {
                    completeExceptionally(failure);
                }
            });
        }

        private void succeeded(int index, T result) {
            results[index] = result;
            oneLess();
        }

        void oneLess() {
            if (open.decrementAndGet() == 0) {
                @SuppressWarnings("unchecked")
                List<T> list = (List<T>) Arrays.asList(results);
                complete(list);
            }
        }

        @Override
        public boolean cancel(boolean mayInterruptIfRunning) {
            if (!completeExceptionally(new CancellationException())) {
                return isCancelled();
            }
            started.forEach(call -> call.cancel(mayInterruptIfRunning));
            return true;
        }
    }
}
