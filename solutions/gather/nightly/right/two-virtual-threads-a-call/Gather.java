// Style: two virtual threads for each call: one asks its supplier and has the call, the other waits for it and tells.
// JDK: 21
// Heap: 640
package katas.gather;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.Supplier;

public final class Gather {
    private Gather() {}

    public static <T> CompletableFuture<List<T>> gather(List<Supplier<CompletableFuture<T>>> calls) {
        if (calls.isEmpty()) {
            return CompletableFuture.completedFuture(List.of());
        }
        return new Gathering<>(List.copyOf(calls)).start();
    }

    private static final class Gathering<T> {
        private final List<Supplier<CompletableFuture<T>>> calls;
        private final List<CompletableFuture<CompletableFuture<T>>> started = new ArrayList<>();
        private final CompletableFuture<List<T>> gathered = new CompletableFuture<>() {
            @Override
            public boolean cancel(boolean mayInterruptIfRunning) {
                if (completeExceptionally(new CancellationException())) {
                    started.forEach(call -> call.thenAccept(it -> it.cancel(mayInterruptIfRunning)));
                }
                return isCancelled();
            }
        };
        private final AtomicReferenceArray<T> results;
        private final AtomicInteger pending;

        Gathering(List<Supplier<CompletableFuture<T>>> calls) {
            this.calls = calls;
            this.results = new AtomicReferenceArray<>(calls.size());
            this.pending = new AtomicInteger(calls.size());
        }

        CompletableFuture<List<T>> start() {
            calls.forEach(call -> started.add(new CompletableFuture<>()));
            for (int i = 0; i < calls.size(); i++) {
                int index = i;
                Thread.startVirtualThread(() -> ask(index));
                Thread.startVirtualThread(() -> await(index));
            }
            return gathered;
        }

        private void ask(int index) {
            try {
                started.get(index).complete(calls.get(index).get());
            } catch (Throwable thrown) {
                started.get(index).completeExceptionally(thrown);
            }
        }

        private void await(int index) {
            try {
                results.set(index, started.get(index).get().get());
                if (pending.decrementAndGet() == 0) {
                    List<T> list = new ArrayList<>();
                    for (int i = 0; i < calls.size(); i++) {
                        list.add(results.get(i));
                    }
                    gathered.complete(list);
                }
            } catch (ExecutionException failed) {
                gathered.completeExceptionally(failed.getCause());
            } catch (CancellationException | InterruptedException ended) {
                gathered.completeExceptionally(ended);
            }
        }
    }
}
