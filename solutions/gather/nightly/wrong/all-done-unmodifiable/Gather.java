// Misconception: calls that are all done need no slots: a stream into an unmodifiable list will do.
// Fails: 6
package katas.gather;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.Supplier;
import java.util.stream.Collectors;

public final class Gather {

    private Gather() {}

    public static <T> CompletableFuture<List<T>> gather(List<Supplier<CompletableFuture<T>>> calls) {
        List<Supplier<CompletableFuture<T>>> todo = new ArrayList<>(calls);
        Gathering<T> gathering = new Gathering<>(todo.size());
        for (int i = 0; i < todo.size(); i++) {
            gathering.start(i, todo.get(i));
        }
        if (gathering.isDone() && !gathering.isCompletedExceptionally()) {
            // nothing was really asynchronous: hand out a plain, immutable answer
            return CompletableFuture.completedFuture(
                    gathering.started.stream().map(CompletableFuture::join).collect(Collectors.toUnmodifiableList()));
        }
        return gathering;
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
