// Style: an actor without a thread: what happens goes into a lock-free queue, drained by whoever finds nobody at it.
package katas.gather;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

public final class Gather {

    private Gather() {}

    public static <T> CompletableFuture<List<T>> gather(List<Supplier<CompletableFuture<T>>> calls) {
        List<Supplier<CompletableFuture<T>>> todo = new ArrayList<>(calls);
        Actor<T> actor = new Actor<>(todo.size());
        if (todo.isEmpty()) actor.complete(Collections.emptyList());
        int index = 0;
        for (Supplier<CompletableFuture<T>> supplier : todo) actor.start(index++, supplier);
        return actor;
    }

    private static final class Actor<T> extends CompletableFuture<List<T>> {
        private final ConcurrentLinkedQueue<Runnable> mailbox = new ConcurrentLinkedQueue<>();
        private final AtomicInteger work = new AtomicInteger();
        private final List<CompletableFuture<T>> started = new ArrayList<>();
        // both are touched by the drainer only
        private final List<T> results;
        private int open;

        Actor(int size) {
            results = new ArrayList<>(Collections.nCopies(size, null));
            open = size;
        }

        void start(int index, Supplier<CompletableFuture<T>> supplier) {
            CompletableFuture<T> call;
            try {
                call = supplier.get();
            } catch (Throwable thrown) {
                tell(() -> completeExceptionally(thrown));
                return;
            }
            started.add(call);
            call.whenComplete((value, failure) -> tell(() -> {
                if (failure != null) {
                    completeExceptionally(failure);
                } else {
                    results.set(index, value);
                    if (--open == 0) complete(results);
                }
            }));
        }

        private void tell(Runnable event) {
            mailbox.add(event);
            if (work.getAndIncrement() != 0) return;
            do {
                mailbox.poll().run();
            } while (work.decrementAndGet() != 0);
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
