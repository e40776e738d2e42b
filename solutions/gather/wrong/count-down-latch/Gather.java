// Misconception: a latch waits for all without blocking, since it never joins a single future.
// Fails: 5, 7, 10, 13
package katas.gather;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.function.Supplier;

public final class Gather {
    private Gather() {}

    public static <T> CompletableFuture<List<T>> gather(List<Supplier<CompletableFuture<T>>> calls) {
        List<CompletableFuture<T>> futures = calls.stream().map(Gather::start).toList();

        CountDownLatch done = new CountDownLatch(futures.size());
        futures.forEach(future -> future.whenComplete((value, failure) -> done.countDown()));
        try {
            done.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return CompletableFuture.failedFuture(e);
        }
        return CompletableFuture.allOf(futures.toArray(CompletableFuture[]::new))
                .thenApply(all -> futures.stream().map(CompletableFuture::join).toList());
    }

    private static <T> CompletableFuture<T> start(Supplier<CompletableFuture<T>> call) {
        try {
            return call.get();
        } catch (Throwable failure) {
            return CompletableFuture.failedFuture(failure);
        }
    }
}
