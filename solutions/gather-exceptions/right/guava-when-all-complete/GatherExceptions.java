// Style: Guava: adapted to ListenableFutures, whenAllComplete waits for all, and getDone tells of each how it ended.
package katas.gatherexceptions;

import com.google.common.util.concurrent.Futures;
import com.google.common.util.concurrent.ListenableFuture;
import com.google.common.util.concurrent.MoreExecutors;
import com.google.common.util.concurrent.SettableFuture;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
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
        List<ListenableFuture<T>> listenables =
                started.stream().map(GatherExceptions::toListenable).toList();
        Futures.whenAllComplete(listenables)
                .run(
                        () -> gathered.complete(listenables.stream()
                                .map(GatherExceptions::outcome)
                                .toList()),
                        MoreExecutors.directExecutor());
        return gathered;
    }

    private static <T> ListenableFuture<T> toListenable(CompletableFuture<T> call) {
        SettableFuture<T> listenable = SettableFuture.create();
        call.whenComplete((value, failure) -> {
            if (call.isCancelled()) {
                listenable.cancel(false);
            } else if (failure == null) {
                listenable.set(value);
            } else {
                listenable.setException(failure);
            }
        });
        return listenable;
    }

    private static <T> Outcome<T> outcome(ListenableFuture<T> done) {
        try {
            return new Success<>(Futures.getDone(done));
        } catch (ExecutionException e) {
            return new Failure<>(e.getCause());
        } catch (CancellationException e) {
            return new Failure<>(e);
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
