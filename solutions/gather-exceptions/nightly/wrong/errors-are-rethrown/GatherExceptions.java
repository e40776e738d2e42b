// Misconception: an Error is nothing to be caught, so it has to be thrown on to whoever waits for the gather.
// Fails: 10
package katas.gatherexceptions;

import java.util.ArrayList;
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
        Thread waiting = new Thread(() -> {
            try {
                List<Outcome<T>> outcomes = new ArrayList<>();
                for (CompletableFuture<T> call : started) {
                    outcomes.add(await(call));
                }
                gathered.complete(outcomes);
            } catch (Throwable failure) {
                gathered.completeExceptionally(failure);
            }
        });
        waiting.setDaemon(true);
        waiting.start();
        return gathered;
    }

    private static <T> Outcome<T> await(CompletableFuture<T> call) throws InterruptedException {
        try {
            return new Success<>(call.get());
        } catch (CancellationException e) {
            return new Failure<>(e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof Error error) {
                throw error;
            }
            return new Failure<>(e.getCause());
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
