// Misconception: with one call there is nothing to gather: just take its result.
// Fails: 5, 14
package katas.gatherexceptions;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;

public final class GatherExceptions {

    private GatherExceptions() {}

    public static <T> CompletableFuture<List<Outcome<T>>> gather(List<Supplier<CompletableFuture<T>>> calls) {
        if (calls.size() == 1) {
            return CompletableFuture.completedFuture(List.of(await(start(calls.get(0)))));
        }
        List<CompletableFuture<T>> started = new ArrayList<>();
        for (Supplier<CompletableFuture<T>> call : new ArrayList<>(calls)) {
            started.add(start(call));
        }
        List<CompletableFuture<Outcome<T>>> outcomes = started.stream()
                .map(f -> f.handle(GatherExceptions::<T>outcome))
                .toList();
        CompletableFuture<List<Outcome<T>>> result = new CompletableFuture<>() {
            @Override
            public boolean cancel(boolean mayInterruptIfRunning) {
                boolean cancelled = super.cancel(mayInterruptIfRunning);
                if (cancelled) started.forEach(f -> f.cancel(mayInterruptIfRunning));
                return cancelled;
            }
        };
        CompletableFuture.allOf(outcomes.toArray(new CompletableFuture<?>[0]))
                .thenRun(() -> result.complete(
                        outcomes.stream().map(CompletableFuture::join).toList()));
        return result;
    }

    private static <T> CompletableFuture<T> start(Supplier<CompletableFuture<T>> call) {
        try {
            return call.get();
        } catch (Throwable t) {
            return CompletableFuture.failedFuture(t);
        }
    }

    private static <T> Outcome<T> outcome(T value, Throwable t) {
        if (t == null) {
            return new Outcome.Success<>(value);
        }
        return new Outcome.Failure<>(t instanceof CompletionException && t.getCause() != null ? t.getCause() : t);
    }

    private static <T> Outcome<T> await(CompletableFuture<T> call) {
        try {
            return new Outcome.Success<>(call.join());
        } catch (CancellationException e) {
            return new Outcome.Failure<>(e);
        } catch (CompletionException e) {
            return new Outcome.Failure<>(e.getCause());
        }
    }
}
