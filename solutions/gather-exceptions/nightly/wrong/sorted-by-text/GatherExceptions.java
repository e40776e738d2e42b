// Misconception: keys that are counted up sort as they are counted, also when they are text.
// Fails: 2
package katas.gatherexceptions;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import katas.gatherexceptions.Outcome.Failure;
import katas.gatherexceptions.Outcome.Success;

public final class GatherExceptions {

    private GatherExceptions() {}

    public static <T> CompletableFuture<List<Outcome<T>>> gather(List<Supplier<CompletableFuture<T>>> calls) {
        List<CompletableFuture<T>> started =
                calls.stream().map(GatherExceptions::start).toList();
        Gathered<T> gathered = new Gathered<>(started);
        if (started.isEmpty()) {
            gathered.complete(List.of());
        }
        Map<String, Outcome<T>> outcomes = new ConcurrentSkipListMap<>();
        AtomicInteger pending = new AtomicInteger(started.size());
        for (int i = 0; i < started.size(); i++) {
            String name = "call " + i;
            started.get(i).whenComplete((value, failure) -> {
                outcomes.put(name, outcome(value, failure));
                if (pending.decrementAndGet() == 0) {
                    gathered.complete(List.copyOf(outcomes.values()));
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

    private static <T> Outcome<T> outcome(T value, Throwable failure) {
        return failure == null ? new Success<>(value) : new Failure<>(failure);
    }

    private static final class Gathered<T> extends CompletableFuture<List<Outcome<T>>> {
        private final List<CompletableFuture<T>> calls;

        Gathered(List<CompletableFuture<T>> calls) {
            this.calls = calls;
        }

        @Override
        public boolean cancel(boolean mayInterruptIfRunning) {
            if (super.cancel(mayInterruptIfRunning)) {
                calls.forEach(call -> call.cancel(mayInterruptIfRunning));
            }
            return isCancelled();
        }
    }
}
