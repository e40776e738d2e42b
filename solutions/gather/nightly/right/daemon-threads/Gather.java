// Style: daemon threads wait for a call each, and one more joins them all and collects what they have left.
// Level: M
// Because: 100,000 calls would need 100,000 platform threads, so it refuses more than 2,000.
package katas.gather;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

public final class Gather {

    private Gather() {}

    public static <T> CompletableFuture<List<T>> gather(List<Supplier<CompletableFuture<T>>> calls) {
        if (calls.size() > 2_000) {
            throw new UnsupportedOperationException("no more than 2,000 calls");
        }
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
        List<Waiter<T>> waiters =
                started.stream().map(call -> new Waiter<>(call, gathered)).toList();
        waiters.forEach(Thread::start);
        Thread collector = new Thread(() -> {
            List<T> results = new ArrayList<>();
            for (Waiter<T> waiter : waiters) {
                try {
                    waiter.join();
                } catch (InterruptedException e) {
                    gathered.completeExceptionally(e);
                }
                results.add(waiter.result);
            }
            gathered.complete(results);
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

    private static final class Waiter<T> extends Thread {

        private final CompletableFuture<T> call;
        private final CompletableFuture<?> gathered;
        private T result;

        Waiter(CompletableFuture<T> call, CompletableFuture<?> gathered) {
            this.call = call;
            this.gathered = gathered;
            setDaemon(true);
        }

        @Override
        public void run() {
            try {
                result = call.join();
            } catch (RuntimeException failure) {
                gathered.completeExceptionally(failure);
            }
        }
    }
}
