// Style: a result releases a permit of a Semaphore; one background thread acquires as many as there are calls.
package katas.gather;

import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;

public final class Gather {

    private Gather() {}

    public static <T> CompletableFuture<List<T>> gather(List<Supplier<CompletableFuture<T>>> calls) {
        List<CompletableFuture<T>> started = calls.stream().map(Gather::start).toList();
        CompletableFuture<List<T>> gathered = new CompletableFuture<>() {
            @Override
            public boolean cancel(boolean mayInterruptIfRunning) {
                if (completeExceptionally(new CancellationException())) {
                    started.forEach(call -> call.cancel(mayInterruptIfRunning));
                }
                return isCancelled();
            }
        };
        Semaphore ended = new Semaphore(0);
        started.forEach(call -> call.whenComplete((result, failure) -> {
            if (failure != null) {
                gathered.completeExceptionally(failure);
            }
            ended.release();
        }));
        Thread collector = new Thread(() -> {
            ended.acquireUninterruptibly(started.size());
            if (!gathered.isDone()) {
                gathered.complete(started.stream().map(CompletableFuture::join).toList());
            }
        });
        collector.setDaemon(true);
        collector.start();
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
