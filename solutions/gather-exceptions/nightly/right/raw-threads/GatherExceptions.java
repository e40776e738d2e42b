// Style: new Thread for each call, no executor; the threads fill one array and the last one delivers it.
// Level: M
// Because: 100,000 calls would need 100,000 platform threads, so it refuses more than 2,000.
package katas.gatherexceptions;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import katas.gatherexceptions.Outcome.Failure;
import katas.gatherexceptions.Outcome.Success;

public final class GatherExceptions {

    private GatherExceptions() {}

    public static <T> CompletableFuture<List<Outcome<T>>> gather(List<Supplier<CompletableFuture<T>>> calls) {
        if (calls.size() > 2_000) {
            throw new IllegalArgumentException("too many threads: " + calls.size());
        }
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
        List<Outcome<T>> outcomes = new ArrayList<>(Collections.nCopies(started.size(), null));
        AtomicInteger left = new AtomicInteger(started.size());
        for (int i = 0; i < started.size(); i++) {
            int index = i;
            new Thread(() -> {
                        outcomes.set(index, await(started.get(index)));
                        if (left.decrementAndGet() == 0) {
                            gathered.complete(outcomes);
                        }
                    })
                    .start();
        }
        if (outcomes.isEmpty()) {
            gathered.complete(outcomes);
        }
        return gathered;
    }

    private static <T> Outcome<T> await(CompletableFuture<T> call) {
        try {
            return new Success<>(call.get());
        } catch (ExecutionException e) {
            return new Failure<>(e.getCause());
        } catch (CancellationException | InterruptedException e) {
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
