// Misconception: a result that has arrived is a value, so Optional.of can hold it.
// Fails: 6
package katas.gather;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.Supplier;
import java.util.stream.IntStream;

public final class Gather {
    private Gather() {}

    public static <T> CompletableFuture<List<T>> gather(List<Supplier<CompletableFuture<T>>> calls) {
        List<CompletableFuture<T>> futures = calls.stream().map(Gather::start).toList();
        CompletableFuture<List<T>> gathered = new CompletableFuture<>() {
            @Override
            public boolean cancel(boolean mayInterruptIfRunning) {
                if (isDone()) {
                    return false;
                }
                super.cancel(mayInterruptIfRunning);
                futures.forEach(future -> future.cancel(mayInterruptIfRunning));
                return true;
            }
        };

        AtomicReferenceArray<Optional<T>> results = new AtomicReferenceArray<>(futures.size());
        AtomicInteger pending = new AtomicInteger(futures.size() + 1);
        Runnable arrive = () -> {
            if (pending.decrementAndGet() == 0) {
                gathered.complete(IntStream.range(0, results.length())
                        .mapToObj(i -> results.get(i).orElseThrow())
                        .toList());
            }
        };
        for (int i = 0; i < results.length(); i++) {
            int index = i;
            futures.get(i).whenComplete((value, failure) -> {
                if (failure != null) {
                    gathered.completeExceptionally(failure);
                } else {
                    results.set(index, Optional.of(value));
                    arrive.run();
                }
            });
        }
        arrive.run();
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
