// Style: Reactor: a Flux that flatMaps the calls, all at once and in their order, onto a Mono of the list.
package katas.gather;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import reactor.core.publisher.Flux;
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
        Flux.fromIterable(started)
                .flatMapSequential(Gather::toMono, Math.max(1, started.size()), 1)
                .<List<T>>collect(ArrayList::new, (results, result) -> results.add(result.orElse(null)))
                .subscribe(gathered::complete, gathered::completeExceptionally);
        return gathered;
    }

    private static <T> Mono<Optional<T>> toMono(CompletableFuture<T> call) {
        return Mono.create(sink -> call.whenComplete((result, failure) -> {
            if (failure == null) {
                sink.success(Optional.ofNullable(result));
            } else {
                sink.error(failure);
            }
        }));
    }

    private static <T> CompletableFuture<T> start(Supplier<CompletableFuture<T>> call) {
        try {
            return call.get();
        } catch (Throwable failure) {
            return CompletableFuture.failedFuture(failure);
        }
    }
}
