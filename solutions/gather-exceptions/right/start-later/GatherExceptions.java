// Style: odd but right: nothing is started inside gather(): a copy of the list is started 2 ms later, elsewhere.
package katas.gatherexceptions;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import katas.gatherexceptions.Outcome.Failure;
import katas.gatherexceptions.Outcome.Success;

public final class GatherExceptions {

    private GatherExceptions() {}

    public static <T> CompletableFuture<List<Outcome<T>>> gather(List<Supplier<CompletableFuture<T>>> calls) {
        CompletableFuture<Void> cancelled = new CompletableFuture<>();
        CompletableFuture<List<Outcome<T>>> gathered = new CompletableFuture<>() {
            @Override
            public boolean cancel(boolean mayInterruptIfRunning) {
                return completeExceptionally(new CancellationException()) && cancelled.complete(null);
            }
        };
        List<Supplier<CompletableFuture<T>>> copied = List.copyOf(calls);
        Executor later = CompletableFuture.delayedExecutor(2, TimeUnit.MILLISECONDS);
        later.execute(() -> {
            List<CompletableFuture<T>> started =
                    copied.stream().map(GatherExceptions::start).toList();
            cancelled.thenRun(() -> started.forEach(call -> call.cancel(true)));
            List<Outcome<T>> outcomes = new ArrayList<>(Collections.nCopies(started.size(), null));
            AtomicInteger pending = new AtomicInteger(started.size() + 1);
            Runnable ended = () -> {
                if (pending.decrementAndGet() == 0) {
                    gathered.complete(outcomes);
                }
            };
            for (int i = 0; i < started.size(); i++) {
                int index = i;
                started.get(i).whenComplete((value, failure) -> {
                    outcomes.set(index, failure == null ? new Success<>(value) : new Failure<>(failure));
                    ended.run();
                });
            }
            ended.run();
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
