// Style: odd but right: nothing is started inside gather(): a copy of the list is started 2 ms later, elsewhere.
package katas.gather;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

public final class Gather {

    private Gather() {}

    public static <T> CompletableFuture<List<T>> gather(List<Supplier<CompletableFuture<T>>> calls) {
        Later<T> gathered = new Later<>(List.copyOf(calls));
        CompletableFuture.delayedExecutor(2, TimeUnit.MILLISECONDS).execute(gathered::start);
        return gathered;
    }

    private static final class Later<T> extends CompletableFuture<List<T>> {

        private final List<Supplier<CompletableFuture<T>>> calls;
        private final CompletableFuture<Void> cancelled = new CompletableFuture<>();
        private final AtomicInteger pending;
        private final T[] results;

        @SuppressWarnings("unchecked")
        Later(List<Supplier<CompletableFuture<T>>> calls) {
            this.calls = calls;
            pending = new AtomicInteger(calls.size());
            results = (T[]) new Object[calls.size()];
        }

        void start() {
            if (calls.isEmpty()) {
                complete(List.of());
            }
            for (int i = 0; i < results.length && !cancelled.isDone(); i++) {
                int index = i;
                CompletableFuture<T> call = start(calls.get(i));
                cancelled.thenRun(() -> call.cancel(true));
                call.whenComplete((result, failure) -> ended(index, result, failure));
            }
        }

        private void ended(int index, T result, Throwable failure) {
            if (failure != null) {
                completeExceptionally(failure);
            } else {
                results[index] = result;
                if (pending.decrementAndGet() == 0) {
                    complete(Arrays.asList(results));
                }
            }
        }

        @Override
        public boolean cancel(boolean mayInterruptIfRunning) {
            return completeExceptionally(new CancellationException()) && cancelled.complete(null);
        }

        private static <T> CompletableFuture<T> start(Supplier<CompletableFuture<T>> call) {
            try {
                return call.get();
            } catch (Throwable failure) {
                return failedFuture(failure);
            }
        }
    }
}
