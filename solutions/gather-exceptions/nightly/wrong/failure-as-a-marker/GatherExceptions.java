// Misconception: a Failure is made here and nowhere else, so a value that is one marks a call that failed.
// Fails: 9
package katas.gatherexceptions;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import katas.gatherexceptions.Outcome.Failure;
import katas.gatherexceptions.Outcome.Success;

public final class GatherExceptions {

    private GatherExceptions() {}

    public static <T> CompletableFuture<List<Outcome<T>>> gather(List<Supplier<CompletableFuture<T>>> calls) {
        List<CompletableFuture<T>> started =
                calls.stream().map(GatherExceptions::start).toList();
        Gathered<T> gathered = new Gathered<>(started);
        List<CompletableFuture<Object>> endings =
                started.stream().map(GatherExceptions::<T>ending).toList();
        CompletableFuture.allOf(endings.toArray(CompletableFuture[]::new))
                .thenRun(() -> gathered.complete(endings.stream()
                        .map(CompletableFuture::join)
                        .map(GatherExceptions::<T>outcome)
                        .toList()));
        return gathered;
    }

    private static <T> CompletableFuture<T> start(Supplier<CompletableFuture<T>> call) {
        try {
            return call.get();
        } catch (Throwable failure) {
            return CompletableFuture.failedFuture(failure);
        }
    }

    private static <T> CompletableFuture<Object> ending(CompletableFuture<T> call) {
        return call.handle((value, failure) -> failure == null ? value : new Failure<T>(failure));
    }

    @SuppressWarnings("unchecked")
    private static <T> Outcome<T> outcome(Object ending) {
        return ending instanceof Failure<?> ? (Failure<T>) ending : new Success<>((T) ending);
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
