// Style: an AbstractQueuedSynchronizer of its own keeps count; the release that reaches zero completes the gather.
package katas.gather;

import java.util.ArrayList;
import java.util.LinkedList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.AbstractQueuedSynchronizer;
import java.util.function.Supplier;

public final class Gather {

    private Gather() {}

    public static <T> CompletableFuture<List<T>> gather(List<Supplier<CompletableFuture<T>>> calls) {
        List<Supplier<CompletableFuture<T>>> todo = new ArrayList<>(calls);
        Gathering<T> gathering = new Gathering<>(todo.size());
        if (todo.isEmpty()) gathering.finish();
        for (int i = 0; i < todo.size(); i++) gathering.start(i, todo.get(i));
        return gathering;
    }

    private static final class Countdown extends AbstractQueuedSynchronizer {
        Countdown(int count) {
            setState(count);
        }

        @Override
        protected boolean tryReleaseShared(int ignored) {
            for (; ; ) {
                int now = getState();
                if (compareAndSetState(now, now - 1)) return now == 1;
            }
        }
    }

    private static final class Gathering<T> extends CompletableFuture<List<T>> {
        private final List<CompletableFuture<T>> started = new ArrayList<>();
        private final T[] results;
        private final Countdown open;

        @SuppressWarnings("unchecked")
        Gathering(int size) {
            results = (T[]) new Object[size];
            open = new Countdown(size);
        }

        void start(int index, Supplier<CompletableFuture<T>> supplier) {
            CompletableFuture<T> call;
            try {
                call = supplier.get();
            } catch (Throwable thrown) {
                completeExceptionally(thrown);
                return;
            }
            started.add(call);
            call.whenComplete((value, failure) -> {
                if (failure == null) arrived(index, value);
                else completeExceptionally(failure);
            });
        }

        private void arrived(int index, T value) {
            results[index] = value;
            if (open.releaseShared(1)) finish();
        }

        void finish() {
            List<T> list = new LinkedList<>();
            for (T result : results) list.add(result);
            complete(list);
        }

        /** Only the cancel that ends this gather reaches the calls: one that has ended is finished. */
        @Override
        public boolean cancel(boolean mayInterruptIfRunning) {
            boolean ends = completeExceptionally(new CancellationException());
            if (ends) {
                for (CompletableFuture<T> call : started) call.cancel(mayInterruptIfRunning);
            }
            return ends || isCancelled();
        }
    }
}
