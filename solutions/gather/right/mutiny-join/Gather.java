// Style: Mutiny: Uni.join().all(..).andFailFast(), which cancels what it was given, so it is given copies of the calls.
package katas.gather;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.Cancellable;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

public final class Gather {

    private Gather() {}

    public static <T> CompletableFuture<List<T>> gather(List<Supplier<CompletableFuture<T>>> calls) {
        if (calls.isEmpty()) {
            return CompletableFuture.completedFuture(List.of()); // join refuses to join none
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
        List<Uni<T>> unis = started.stream()
                .map(call -> Uni.createFrom().completionStage(call.copy()))
                .toList();
        Cancellable unused = Uni.join()
                .all(unis)
                .andFailFast()
                .subscribe()
                .with(gathered::complete, gathered::completeExceptionally);
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
