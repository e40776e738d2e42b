// Misconception: when several calls fail the one that comes first in the list is the first failure.
// Fails: 7
package katas.gather;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

public final class Gather {
    private Gather() {}

    public static <T> CompletableFuture<List<T>> gather(List<Supplier<CompletableFuture<T>>> calls) {
        List<CompletableFuture<T>> futures = new ArrayList<>();
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
        for (Supplier<CompletableFuture<T>> call : calls) {
            try {
                futures.add(call.get());
            } catch (Throwable failure) {
                gathered.completeExceptionally(failure);
            }
        }

        AtomicInteger pending = new AtomicInteger(futures.size());
        Runnable finish = () -> {
            for (CompletableFuture<T> future : futures) {
                if (future.isCompletedExceptionally()) {
                    future.exceptionally(failure -> {
                        gathered.completeExceptionally(failure);
                        return null;
                    });
                    return;
                }
            }
            gathered.complete(futures.stream().map(CompletableFuture::join).toList());
        };
        if (futures.isEmpty()) {
            finish.run();
        }
        futures.forEach(future -> future.whenComplete((value, failure) -> {
            if (pending.decrementAndGet() == 0) {
                finish.run();
            }
        }));
        return gathered;
    }
}
