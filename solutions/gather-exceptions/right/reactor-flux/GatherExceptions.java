// Style: Reactor: a Flux that flatMaps the calls, all at once and in their order; onErrorResume makes a Failure.
package katas.gatherexceptions;

import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import katas.gatherexceptions.Outcome.Failure;
import katas.gatherexceptions.Outcome.Success;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

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
        Flux.fromIterable(started)
                .flatMapSequential(GatherExceptions::toMono, Math.max(1, started.size()), 1)
                .collectList()
                .subscribe(gathered::complete, gathered::completeExceptionally);
        return gathered;
    }

    private static <T> Mono<Outcome<T>> toMono(CompletableFuture<T> call) {
        return Mono.fromFuture(call, true)
                .<Outcome<T>>map(Success::new)
                .switchIfEmpty(Mono.fromSupplier(() -> new Success<>(null)))
                .onErrorResume(failure -> Mono.just(new Failure<>(failure)));
    }

    private static <T> CompletableFuture<T> start(Supplier<CompletableFuture<T>> call) {
        try {
            return call.get();
        } catch (Throwable failure) {
            return CompletableFuture.failedFuture(failure);
        }
    }
}
