// Style: every callback sets its slot of an AtomicReferenceArray; whoever sets the last one completes the gather.
package katas.gather;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.Supplier;

public final class Gather {

    private Gather() {}

    public static <T> CompletableFuture<List<T>> gather(List<Supplier<CompletableFuture<T>>> calls) {
        List<CompletableFuture<T>> started = new ArrayList<>();
        for (Supplier<CompletableFuture<T>> call : calls) {
            try {
                started.add(call.get());
            } catch (Throwable failure) {
                started.add(CompletableFuture.failedFuture(failure));
            }
        }
        CompletableFuture<List<T>> gathered = new CompletableFuture<>() {
            @Override
            public boolean cancel(boolean mayInterruptIfRunning) {
                if (completeExceptionally(new CancellationException())) {
                    started.forEach(call -> call.cancel(mayInterruptIfRunning));
                }
                return isCancelled();
            }
        };
        if (started.isEmpty()) {
            gathered.complete(List.of());
        }
        AtomicReferenceArray<T> results = new AtomicReferenceArray<>(started.size());
        AtomicInteger completed = new AtomicInteger();
        for (int i = 0; i < started.size(); i++) {
            int index = i;
            started.get(i).whenComplete((result, failure) -> {
                if (failure != null) {
                    gathered.completeExceptionally(failure);
                } else {
                    results.set(index, result);
                    if (completed.incrementAndGet() == results.length()) {
                        gathered.complete(toList(results));
                    }
                }
            });
        }
        return gathered;
    }

    private static <T> List<T> toList(AtomicReferenceArray<T> results) {
        List<T> list = new ArrayList<>(results.length());
        for (int i = 0; i < results.length(); i++) {
            list.add(results.get(i));
        }
        return list;
    }
}
