// Style: one background thread get()s the calls in their order, as a script would: all have to be waited for anyway.
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
            List<Outcome<T>> outcomes = new ArrayList<>();
            for (CompletableFuture<T> call : started) {
                try {
                    outcomes.add(new Success<>(call.get()));
                } catch (ExecutionException e) {
                    outcomes.add(new Failure<>(e.getCause()));
                } catch (CancellationException | InterruptedException e) {
                    outcomes.add(new Failure<>(e));
                }
            }
            gathered.complete(outcomes);
        });
        waiting.setDaemon(true);
        waiting.start();
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
