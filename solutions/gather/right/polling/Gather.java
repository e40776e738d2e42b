// Style: a scheduler looks at all calls every 2 ms, no callbacks at all, and is shut down when it has seen the end.
package katas.gather;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
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
        List<CompletableFuture<T>> running = new ArrayList<>(started);
        ScheduledExecutorService scheduler = Executors.newSingleThreadScheduledExecutor();
        Runnable look = () -> {
            running.removeIf(call -> call.isDone() && reportFailure(call, gathered));
            if (running.isEmpty() && !gathered.isDone()) {
                gathered.complete(started.stream().map(CompletableFuture::join).toList());
            }
            if (gathered.isDone()) {
                scheduler.shutdown();
            }
        };
        scheduler.scheduleWithFixedDelay(look, 0, 2, TimeUnit.MILLISECONDS);
        return gathered;
    }

    private static <T> boolean reportFailure(CompletableFuture<T> ended, CompletableFuture<?> gathered) {
        try {
            ended.join();
        } catch (RuntimeException failure) {
            gathered.completeExceptionally(failure);
        }
        return true;
    }

    private static <T> CompletableFuture<T> start(Supplier<CompletableFuture<T>> call) {
        try {
            return call.get();
        } catch (Throwable failure) {
            return CompletableFuture.failedFuture(failure);
        }
    }
}
