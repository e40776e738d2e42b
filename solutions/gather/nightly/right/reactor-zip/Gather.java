// Style: Reactor: Mono.zip over the calls, which it may unsubscribe from but not cancel; null travels in an Optional.
package katas.gather;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import reactor.core.publisher.Mono;

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
        List<Mono<Optional<T>>> monos = started.stream().map(Gather::toMono).toList();
        Mono.zip(monos, Gather::<T>toList)
                .defaultIfEmpty(List.of())
                .subscribe(gathered::complete, gathered::completeExceptionally);
        return gathered;
    }

    private static <T> Mono<Optional<T>> toMono(CompletableFuture<T> call) {
        boolean suppressCancel = true;
        return Mono.fromFuture(call, suppressCancel).map(Optional::of).defaultIfEmpty(Optional.empty());
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
