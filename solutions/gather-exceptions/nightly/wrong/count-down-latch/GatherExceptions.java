// Misconception: a latch waits for all without blocking, since it never joins a single future.
// Fails: 5, 14
package katas.gatherexceptions;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.function.Supplier;
import katas.gatherexceptions.Outcome.Failure;
import katas.gatherexceptions.Outcome.Success;

public final class GatherExceptions {

    private GatherExceptions() {}

    public static <T> CompletableFuture<List<Outcome<T>>> gather(List<Supplier<CompletableFuture<T>>> calls) {
        List<CompletableFuture<T>> started =
                calls.stream().map(GatherExceptions::start).toList();
        List<Outcome<T>> outcomes = new ArrayList<>(Collections.nCopies(started.size(), null));
        CountDownLatch latch = new CountDownLatch(started.size());
        for (int i = 0; i < started.size(); i++) {
            int index = i;
            started.get(i).whenComplete((value, failure) -> {
                outcomes.set(index, failure == null ? new Success<>(value) : new Failure<>(failure));
                latch.countDown();
            });
        }
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return CompletableFuture.completedFuture(outcomes);
    }

    private static <T> CompletableFuture<T> start(Supplier<CompletableFuture<T>> call) {
        try {
            return call.get();
        } catch (Throwable failure) {
            return CompletableFuture.failedFuture(failure);
        }
    }
}
