// Style: a thread of its own starts the calls, and cancels those that it starts after the gather was cancelled.
package katas.gather;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

public final class Gather {
    private Gather() {}

    public static <T> CompletableFuture<List<T>> gather(List<Supplier<CompletableFuture<T>>> calls) {
        List<Supplier<CompletableFuture<T>>> listed = new ArrayList<>(calls);
        Queue<CompletableFuture<T>> started = new ConcurrentLinkedQueue<>();
        CompletableFuture<List<T>> gathered = new CompletableFuture<>() {
            @Override
            public boolean cancel(boolean mayInterruptIfRunning) {
                if (isDone()) {
                    return false;
                }
                super.cancel(mayInterruptIfRunning);
                started.forEach(future -> future.cancel(mayInterruptIfRunning));
                return true;
            }
        };

        List<T> results = new ArrayList<>(Collections.nCopies(listed.size(), null));
        AtomicInteger pending = new AtomicInteger(listed.size());
        if (listed.isEmpty()) {
            gathered.complete(results);
        }
        ExecutorService starter = Executors.newSingleThreadExecutor();
        for (int i = 0; i < listed.size(); i++) {
            int index = i;
            starter.execute(() -> {
                CompletableFuture<T> future = start(listed.get(index));
                started.add(future);
                if (gathered.isCancelled()) {
                    future.cancel(true);
                }
                future.whenComplete((value, failure) -> {
                    if (failure != null) {
                        gathered.completeExceptionally(failure);
                        return;
                    }
                    results.set(index, value);
                    if (pending.decrementAndGet() == 0) {
                        gathered.complete(results);
                    }
                });
            });
        }
        starter.shutdown();
        return gathered;
    }

    private static <T> CompletableFuture<T> start(Supplier<CompletableFuture<T>> call) {
        try {
            return call.get();
        } catch (Throwable failure) {
            return CompletableFuture.failedFuture(failure);
        }
    }
}
