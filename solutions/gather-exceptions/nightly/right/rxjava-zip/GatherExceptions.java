// Style: RxJava 3: each call is a Single of its outcome, so null needs no wrapper, and Single.zip puts them together.
package katas.gatherexceptions;

import io.reactivex.rxjava3.core.Single;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import java.util.stream.Stream;
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
        if (started.isEmpty()) {
            gathered.complete(List.of());
            return gathered;
        }
        List<Single<Outcome<T>>> singles =
                started.stream().map(GatherExceptions::toSingle).toList();
        Single.zip(singles, GatherExceptions::<T>toList).subscribe(gathered::complete, gathered::completeExceptionally);
        return gathered;
    }

    private static <T> Single<Outcome<T>> toSingle(CompletableFuture<T> call) {
        return Single.create(emitter -> call.whenComplete((value, failure) ->
                emitter.onSuccess(failure == null ? new Success<>(value) : new Failure<>(failure))));
    }

    @SuppressWarnings("unchecked")
    private static <T> List<Outcome<T>> toList(Object[] outcomes) {
        return Stream.of(outcomes).map(outcome -> (Outcome<T>) outcome).toList();
    }

    private static <T> CompletableFuture<T> start(Supplier<CompletableFuture<T>> call) {
        try {
            return call.get();
        } catch (Throwable failure) {
            return CompletableFuture.failedFuture(failure);
        }
    }
}
