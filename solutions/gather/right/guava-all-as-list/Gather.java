// Style: Guava: each call is adapted to a ListenableFuture, Futures.allAsList gathers them, and the way back.
package katas.gather;

import com.google.common.util.concurrent.FluentFuture;
import com.google.common.util.concurrent.FutureCallback;
import com.google.common.util.concurrent.Futures;
import com.google.common.util.concurrent.ListenableFuture;
import com.google.common.util.concurrent.MoreExecutors;
import com.google.common.util.concurrent.SettableFuture;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

public final class Gather {

    private Gather() {}

    public static <T> CompletableFuture<List<T>> gather(List<Supplier<CompletableFuture<T>>> calls) {
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
        FluentFuture.from(Futures.allAsList(
                        started.stream().map(Gather::toListenable).toList()))
                .addCallback(
                        new FutureCallback<>() {
                            @Override
                            public void onSuccess(List<T> results) {
                                gathered.complete(results);
                            }

                            @Override
                            public void onFailure(Throwable failure) {
                                gathered.completeExceptionally(failure);
                            }
                        },
                        MoreExecutors.directExecutor());
        return gathered;
    }

    private static <T> ListenableFuture<T> toListenable(CompletableFuture<T> call) {
        SettableFuture<T> listenable = SettableFuture.create();
        call.whenComplete((result, failure) -> {
            if (call.isCancelled()) {
                listenable.cancel(false);
            } else if (failure == null) {
                listenable.set(result);
            } else {
                listenable.setException(failure);
            }
        });
        return listenable;
    }

    private static <T> CompletableFuture<T> start(Supplier<CompletableFuture<T>> call) {
        try {
            return call.get();
        } catch (Throwable failure) {
            return CompletableFuture.failedFuture(failure);
        }
    }
}
