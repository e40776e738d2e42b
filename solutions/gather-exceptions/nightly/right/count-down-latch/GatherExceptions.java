// Style: callbacks count a latch down; one background thread for the whole gather waits for it and hands over the list.
package katas.gatherexceptions;

import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import katas.gatherexceptions.Outcome.Failure;
import katas.gatherexceptions.Outcome.Success;

public final class GatherExceptions {

    private GatherExceptions() {}

    public static <T> CompletableFuture<List<Outcome<T>>> gather(List<Supplier<CompletableFuture<T>>> calls) {
        List<CompletableFuture<T>> started =
                calls.stream().map(GatherExceptions::start).toList();
        CompletableFuture<List<Outcome<T>>> gathered = new CompletableFuture<>() {
            @Override
            public boolean cancel(boolean mayInterruptIfRunning) {
                if (completeExceptionally(new CancellationException())) {
                    started.forEach(call -> call.cancel(mayInterruptIfRunning));
                }
                return isCancelled();
            }
        };
        AtomicReferenceArray<Outcome<T>> outcomes = new AtomicReferenceArray<>(started.size());
        CountDownLatch latch = new CountDownLatch(started.size());
        for (int i = 0; i < started.size(); i++) {
            int index = i;
            started.get(i).handle((value, failure) -> {
                outcomes.set(index, failure != null ? new Failure<>(failure) : new Success<>(value));
                latch.countDown();
                return null;
            });
        }
        Thread waiting = new Thread(() -> {
            try {
                latch.await();
                gathered.complete(IntStream.range(0, outcomes.length())
                        .mapToObj(outcomes::get)
                        .toList());
            } catch (InterruptedException e) {
                gathered.completeExceptionally(e);
            }
        });
        waiting.start();
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
