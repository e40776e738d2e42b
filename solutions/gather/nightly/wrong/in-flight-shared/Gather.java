// Misconception: two gathers at once that list the same supplier may share its call.
// Fails: 11
package katas.gather;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.Supplier;

public final class Gather {

    /** A call of one supplier; the occurrence keeps two places of one list apart. */
    private record Key(Supplier<?> supplier, int occurrence) {}

    /** What is running now: a second gather joins in instead of asking the backend again. */
    private static final Map<Key, CompletableFuture<?>> IN_FLIGHT = new ConcurrentHashMap<>();

    private Gather() {}

    public static <T> CompletableFuture<List<T>> gather(List<Supplier<CompletableFuture<T>>> calls) {
        List<Supplier<CompletableFuture<T>>> todo = new ArrayList<>(calls);
        Gathering<T> gathering = new Gathering<>(todo.size());
        Map<Supplier<?>, Integer> seen = new IdentityHashMap<>();
        for (int i = 0; i < todo.size(); i++) {
            Supplier<CompletableFuture<T>> supplier = todo.get(i);
            Key key = new Key(supplier, seen.merge(supplier, 1, Integer::sum));
            gathering.start(i, () -> joinOrStart(key, supplier));
        }
        return gathering;
    }

    @SuppressWarnings("unchecked")
    private static <T> CompletableFuture<T> joinOrStart(Key key, Supplier<CompletableFuture<T>> supplier) {
        CompletableFuture<T> running = (CompletableFuture<T>) IN_FLIGHT.get(key);
        if (running != null) return running;
        CompletableFuture<T> call = supplier.get();
        IN_FLIGHT.put(key, call);
        call.whenComplete((value, failure) -> IN_FLIGHT.remove(key, call));
        return call;
    }

    private static final class Gathering<T> extends CompletableFuture<List<T>> {

        private final List<CompletableFuture<T>> started = new ArrayList<>();
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
            started.add(call);
            call.whenComplete((value, failure) -> {
                if (failure != null) fail(index, failure);
                else succeed(index, value);
            });
        }

        private void succeed(int index, T value) {
            results.set(index, value);
            if (remaining.decrementAndGet() == 0) complete(toList());
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
                started.forEach(call -> call.cancel(mayInterruptIfRunning));
            }
            return ended || isCancelled();
        }
    }
}
