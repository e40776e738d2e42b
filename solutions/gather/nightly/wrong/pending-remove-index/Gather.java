// Misconception: the index of a call is its index among the pending ones too.
// Fails: 13
package katas.gather;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.Supplier;

public final class Gather {

    private Gather() {}

    public static <T> CompletableFuture<List<T>> gather(List<Supplier<CompletableFuture<T>>> calls) {
        List<Supplier<CompletableFuture<T>>> todo = new ArrayList<>(calls);
        Gathering<T> gathering = new Gathering<>(todo.size());
        for (int i = 0; i < todo.size(); i++) {
            gathering.start(i, todo.get(i));
        }
        return gathering;
    }

    private static final class Gathering<T> extends CompletableFuture<List<T>> {

        /** Only what is still pending, so that results can be collected by the GC early. */
        private final List<CompletableFuture<T>> pending = Collections.synchronizedList(new ArrayList<>());

        private final AtomicReferenceArray<T> results;
        private final AtomicInteger remaining;

        Gathering(int size) {
            results = new AtomicReferenceArray<>(size);
            remaining = new AtomicInteger(size);
            if (size == 0) complete(toList());
        }

        void start(int index, Supplier<CompletableFuture<T>> supplier) {
            CompletableFuture<T> call;
            try {
                call = supplier.get();
            } catch (Throwable thrown) {
                fail(index, thrown);
                return;
            }
            pending.add(call);
            call.whenComplete((value, failure) -> {
                if (failure != null) fail(index, failure);
                else succeed(index, value);
            });
        }

        private void succeed(int index, T value) {
            results.set(index, value);
            if (remaining.decrementAndGet() == 0) complete(toList());
            else if (index < pending.size()) pending.remove(index);
        }

        private void fail(int index, Throwable failure) {
            completeExceptionally(failure);
        }

        private List<T> toList() {
            List<T> list = new ArrayList<>(results.length());
            for (int i = 0; i < results.length(); i++) list.add(results.get(i));
            return list;
        }

        @Override
        public boolean cancel(boolean mayInterruptIfRunning) {
            boolean ended = completeExceptionally(new CancellationException());
            if (ended) {
                new ArrayList<>(pending).forEach(call -> call.cancel(mayInterruptIfRunning));
            }
            return ended || isCancelled();
        }
    }
}
