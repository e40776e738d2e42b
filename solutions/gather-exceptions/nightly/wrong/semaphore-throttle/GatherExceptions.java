// Misconception: a careful client throttles: at most ten calls may be in flight.
// Fails: 3
package katas.gatherexceptions;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import katas.gatherexceptions.Outcome.Failure;
import katas.gatherexceptions.Outcome.Success;

public final class GatherExceptions {

    private GatherExceptions() {}

    private static final int MOST = 10;

    public static <T> CompletableFuture<List<Outcome<T>>> gather(List<Supplier<CompletableFuture<T>>> calls) {
        CompletableFuture<Void> cancelled = new CompletableFuture<>();
        CompletableFuture<List<Outcome<T>>> gathered = new CompletableFuture<>() {
            @Override
            public boolean cancel(boolean mayInterruptIfRunning) {
                return completeExceptionally(new CancellationException()) && cancelled.complete(null);
            }
        };
        List<Supplier<CompletableFuture<T>>> copied = List.copyOf(calls);
        Semaphore free = new Semaphore(MOST);
        Thread sender = new Thread(() -> {
            List<CompletableFuture<Outcome<T>>> outcomes = new ArrayList<>();
            for (Supplier<CompletableFuture<T>> call : copied) {
                free.acquireUninterruptibly();
                CompletableFuture<T> started = start(call);
                cancelled.thenRun(() -> started.cancel(true));
                outcomes.add(started.handle(GatherExceptions::outcome));
                started.whenComplete((value, failure) -> free.release());
            }
            gathered.complete(outcomes.stream().map(CompletableFuture::join).toList());
        });
        sender.setDaemon(true);
        sender.start();
        return gathered;
    }

    private static <T> Outcome<T> outcome(T value, Throwable failure) {
        return failure == null ? new Success<>(value) : new Failure<>(failure);
    }

    private static <T> CompletableFuture<T> start(Supplier<CompletableFuture<T>> call) {
        try {
            return call.get();
        } catch (Throwable failure) {
            return CompletableFuture.failedFuture(failure);
        }
    }
}
