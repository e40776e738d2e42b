// Style: RxJava 3: Single.zip over the calls, each result in an Optional because RxJava knows no null.
package katas.gather;

import io.reactivex.rxjava3.core.Single;
import io.reactivex.rxjava3.disposables.Disposable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

public final class Gather {

    private Gather() {}

    public static <T> CompletableFuture<List<T>> gather(List<Supplier<CompletableFuture<T>>> calls) {
        if (calls.isEmpty()) {
            return CompletableFuture.completedFuture(List.of()); // zip has nothing to say about none
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
        List<Single<Optional<T>>> singles = started.stream()
                .map(call -> Single.fromCompletionStage(call.thenApply(Optional::ofNullable)))
                .toList();
        Disposable unused =
                Single.zip(singles, Gather::<T>toList).subscribe(gathered::complete, gathered::completeExceptionally);
        return gathered;
    }

    @SuppressWarnings("unchecked")
    private static <T> List<T> toList(Object[] results) {
        List<T> list = new ArrayList<>(results.length);
        for (Object result : results) {
            list.add(((Optional<T>) result).orElse(null));
        }
        return list;
    }

    private static <T> CompletableFuture<T> start(Supplier<CompletableFuture<T>> call) {
        try {
            return call.get();
        } catch (Throwable failure) {
            return CompletableFuture.failedFuture(failure);
        }
    }
}
