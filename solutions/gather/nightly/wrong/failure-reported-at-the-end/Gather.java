// Misconception: gather reports the first failure once every call has ended, as return_exceptions does.
// Fails: 7, 10
package katas.gather;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;

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

        AtomicReference<Throwable> firstFailure = new AtomicReference<>();
        List<CompletableFuture<T>> noted = new ArrayList<>();
        for (CompletableFuture<T> future : futures) {
            noted.add(future.whenComplete((value, failure) -> {
                if (failure != null) {
                    firstFailure.compareAndSet(null, failure);
                }
            }));
        }
        CompletableFuture.allOf(noted.toArray(CompletableFuture[]::new)).whenComplete((done, ignored) -> {
            if (firstFailure.get() != null) {
                gathered.completeExceptionally(firstFailure.get());
            } else {
                gathered.complete(futures.stream().map(CompletableFuture::join).toList());
            }
        });
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
