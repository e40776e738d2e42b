// Style: an actor: each ending is a message to a single-threaded executor, whose state needs no lock and no atomics.
package katas.gather;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;

public final class Gather {

    private Gather() {}

    public static <T> CompletableFuture<List<T>> gather(List<Supplier<CompletableFuture<T>>> calls) {
        if (calls.isEmpty()) {
            return CompletableFuture.completedFuture(List.of());
        }
        return new Actor<>(calls).gathered;
    }

    private static final class Actor<T> {

        private final ExecutorService loop = Executors.newSingleThreadExecutor();
        private final List<CompletableFuture<T>> calls = new ArrayList<>();
        private final List<T> results;
        private int running;

        private final CompletableFuture<List<T>> gathered = new CompletableFuture<>() {
            @Override
            public boolean cancel(boolean mayInterruptIfRunning) {
                if (completeExceptionally(new CancellationException())) {
                    calls.forEach(call -> call.cancel(mayInterruptIfRunning));
                }
                return isCancelled();
            }
        };

        Actor(List<Supplier<CompletableFuture<T>>> suppliers) {
            suppliers.forEach(supplier -> calls.add(start(supplier)));
            running = calls.size();
            results = new ArrayList<>(Collections.nCopies(running, null));
            for (int i = 0; i < results.size(); i++) {
                int index = i;
                calls.get(i).whenComplete((result, failure) -> loop.execute(() -> onEnd(index, result, failure)));
            }
        }

        private void onEnd(int index, T result, Throwable failure) {
            if (failure != null) {
                gathered.completeExceptionally(failure);
            }
            results.set(index, result);
            running--;
            if (running == 0) {
                gathered.complete(results);
                loop.shutdown();
            }
        }

        private CompletableFuture<T> start(Supplier<CompletableFuture<T>> supplier) {
            try {
                return supplier.get();
            } catch (Throwable failure) {
                return CompletableFuture.failedFuture(failure);
            }
        }
    }
}
