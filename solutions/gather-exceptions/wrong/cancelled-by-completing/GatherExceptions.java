// Misconception: to end a call with a CancellationException is to cancel it.
// Fails: 14
package katas.gatherexceptions;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import katas.gatherexceptions.Outcome.Failure;
import katas.gatherexceptions.Outcome.Success;

public final class GatherExceptions {

    private GatherExceptions() {}

    public static <T> CompletableFuture<List<Outcome<T>>> gather(List<Supplier<CompletableFuture<T>>> calls) {
        List<CompletableFuture<T>> started =
                calls.stream().map(GatherExceptions::start).toList();
        CompletableFuture<List<Outcome<T>>> gathered = new Gathered<>(started);
        if (started.isEmpty()) {
            gathered.complete(List.of());
        }

        @SuppressWarnings({"unchecked", "rawtypes"})
        Outcome<T>[] outcomes = new Outcome[started.size()];
        AtomicInteger pending = new AtomicInteger(outcomes.length);
        for (int i = 0; i < outcomes.length; i++) {
            int slot = i;
            started.get(i).whenComplete((value, failure) -> {
                outcomes[slot] = failure == null ? new Success<>(value) : new Failure<>(failure);
                if (pending.decrementAndGet() == 0) {
                    gathered.complete(Arrays.asList(outcomes));
                }
            });
        }
        return gathered;
    }

    private static <T> CompletableFuture<T> start(Supplier<CompletableFuture<T>> call) {
        try {
            return call.get();
        } catch (Throwable failure) {
            return CompletableFuture.failedFuture(failure);
        }
    }

    private static final class Gathered<T> extends CompletableFuture<List<Outcome<T>>> {

        private final List<CompletableFuture<T>> calls;

        Gathered(List<CompletableFuture<T>> calls) {
            this.calls = calls;
        }

        @Override
        public boolean cancel(boolean mayInterruptIfRunning) {
            CancellationException cancellation = new CancellationException();
            if (completeExceptionally(cancellation)) {
                calls.forEach(call -> call.completeExceptionally(cancellation));
            }
            return isCancelled();
        }
    }
}
