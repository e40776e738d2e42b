// Style: the gather is a subclass of CompletableFuture that holds the slots, the count and the calls itself.
package katas.gather;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

public final class Gather {

    private Gather() {}

    public static <T> CompletableFuture<List<T>> gather(List<Supplier<CompletableFuture<T>>> calls) {
        return new GatheringFuture<>(calls);
    }

    private static final class GatheringFuture<T> extends CompletableFuture<List<T>> {

        private final List<CompletableFuture<T>> calls = new ArrayList<>();
        private final List<T> results;
        private final AtomicInteger missing;

        GatheringFuture(List<Supplier<CompletableFuture<T>>> suppliers) {
            for (Supplier<CompletableFuture<T>> supplier : suppliers) {
                calls.add(start(supplier));
            }
            results = new ArrayList<>(Collections.nCopies(calls.size(), null));
            missing = new AtomicInteger(calls.size() + 1); // one more for the constructor
            for (int i = 0; i < calls.size(); i++) {
                int slot = i;
                calls.get(i).whenComplete((result, failure) -> ended(slot, result, failure));
            }
            countDown();
        }

        private void ended(int slot, T result, Throwable failure) {
            if (failure != null) {
                completeExceptionally(failure);
            } else {
                results.set(slot, result);
                countDown();
            }
        }

        private void countDown() {
            if (missing.decrementAndGet() == 0) {
                complete(results);
            }
        }

        @Override
        public boolean cancel(boolean mayInterruptIfRunning) {
            boolean ended = completeExceptionally(new CancellationException());
            if (ended) {
                calls.forEach(call -> call.cancel(mayInterruptIfRunning));
            }
            return ended;
        }

        @Override
        public <U> CompletableFuture<U> newIncompleteFuture() {
            return new CompletableFuture<>(); // what is made from a gather is not a gather
        }

        private static <T> CompletableFuture<T> start(Supplier<CompletableFuture<T>> supplier) {
            try {
                return supplier.get();
            } catch (Throwable failure) {
                return failedFuture(failure);
            }
        }
    }
}
