// Style: a CountedCompleter of the fork/join framework keeps count; its onCompletion hands over the results.
package katas.gather;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountedCompleter;
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
        new Gathering<>(started, gathered).compute();
        return gathered;
    }

    private static <T> CompletableFuture<T> start(Supplier<CompletableFuture<T>> call) {
        try {
            return call.get();
        } catch (Throwable failure) {
            return CompletableFuture.failedFuture(failure);
        }
    }

    @SuppressWarnings("serial") // never written to a stream
    private static final class Gathering<T> extends CountedCompleter<Void> {

        private final List<CompletableFuture<T>> calls;
        private final CompletableFuture<List<T>> gathered;
        private final T[] results;

        @SuppressWarnings("unchecked")
        Gathering(List<CompletableFuture<T>> calls, CompletableFuture<List<T>> gathered) {
            this.calls = calls;
            this.gathered = gathered;
            results = (T[]) new Object[calls.size()];
        }

        @Override
        public void compute() {
            setPendingCount(results.length);
            for (int i = 0; i < results.length; i++) {
                int index = i;
                calls.get(i).whenComplete((result, failure) -> ended(index, result, failure));
            }
            tryComplete(); // the count says how many more than one must come
        }

        private void ended(int index, T result, Throwable failure) {
            if (failure != null) {
                gathered.completeExceptionally(failure);
            } else {
                results[index] = result;
                tryComplete();
            }
        }

        @Override
        public void onCompletion(CountedCompleter<?> caller) {
            gathered.complete(Arrays.asList(results));
        }
    }
}
