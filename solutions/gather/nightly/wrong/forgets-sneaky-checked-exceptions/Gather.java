// Misconception: Supplier.get declares nothing, so nothing but a RuntimeException or an Error can come out of it.
// Fails: 10
package katas.gather;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.Supplier;
import java.util.stream.IntStream;

public final class Gather {
    private Gather() {}

    public static <T> CompletableFuture<List<T>> gather(List<Supplier<CompletableFuture<T>>> calls) {
        var copy = List.copyOf(calls);
        var started = new ArrayList<CompletableFuture<T>>();
        CompletableFuture<List<T>> result = new CompletableFuture<>() {
            @Override
            public boolean cancel(boolean mayInterruptIfRunning) {
                boolean won = completeExceptionally(new CancellationException());
                if (won) {
                    started.forEach(f -> f.cancel(mayInterruptIfRunning));
                }
                return won || isCancelled();
            }
        };
        var values = new AtomicReferenceArray<T>(copy.size());
        var left = new AtomicInteger(copy.size());
        if (copy.isEmpty()) {
            result.complete(List.of());
        }
        for (int i = 0; i < copy.size(); i++) {
            int slot = i;
            try {
                var f = copy.get(i).get();
                started.add(f);
                f.whenComplete((v, t) -> {
                    if (t != null) {
                        result.completeExceptionally(t);
                        return;
                    }
                    values.set(slot, v);
                    if (left.decrementAndGet() == 0) {
                        result.complete(IntStream.range(0, values.length())
                                .mapToObj(values::get)
                                .toList());
                    }
                });
            } catch (RuntimeException | Error t) {
                result.completeExceptionally(t);
            }
        }
        return result;
    }
}
