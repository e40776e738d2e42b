// Misconception: after a failure the others get half a second more, so that nothing lingers.
// Fails: 9
package katas.gather;

import java.util.List;
import java.util.Objects;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.Supplier;
import java.util.stream.IntStream;

public final class Gather {
    private Gather() {}

    public static <T> CompletableFuture<List<T>> gather(List<Supplier<CompletableFuture<T>>> calls) {
        var copy = List.copyOf(calls);
        var started = new ConcurrentLinkedQueue<CompletableFuture<T>>();
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
            CompletableFuture<T> f;
            try {
                f = Objects.requireNonNull(copy.get(i).get());
            } catch (Throwable t) {
                if (result.completeExceptionally(t)) {
                    started.forEach(other -> other.orTimeout(500, TimeUnit.MILLISECONDS));
                }
                continue;
            }
            started.add(f);
            f.whenComplete((v, t) -> {
                if (t != null) {
                    if (result.completeExceptionally(t) && !result.isCancelled()) {
                        started.forEach(other -> other.orTimeout(500, TimeUnit.MILLISECONDS));
                    }
                    return;
                }
                values.set(slot, v);
                if (left.decrementAndGet() == 0) {
                    result.complete(IntStream.range(0, values.length())
                            .mapToObj(values::get)
                            .toList());
                }
            });
        }
        return result;
    }
}
