// Style: odd but right: the result is a list of its own kind, a view of the calls that makes an outcome when asked.
package katas.gatherexceptions;

import java.util.AbstractList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
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
        CompletableFuture.allOf(started.toArray(CompletableFuture[]::new))
                .whenComplete((done, ignored) -> gathered.complete(new Outcomes<>(started)));
        return gathered;
    }

    private static final class Outcomes<T> extends AbstractList<Outcome<T>> {

        private final List<CompletableFuture<T>> done;

        Outcomes(List<CompletableFuture<T>> done) {
            this.done = done;
        }

        @Override
        public Outcome<T> get(int index) {
            AtomicReference<Outcome<T>> outcome = new AtomicReference<>();
            done.get(index)
                    .whenComplete((value, failure) ->
                            outcome.set(failure == null ? new Success<>(value) : new Failure<>(failure)));
            return outcome.get();
        }

        @Override
        public int size() {
            return done.size();
        }
    }

    private static <T> CompletableFuture<T> start(Supplier<CompletableFuture<T>> call) {
        try {
            return call.get();
        } catch (Throwable failure) {
            return CompletableFuture.failedFuture(failure);
        }
    }
}
