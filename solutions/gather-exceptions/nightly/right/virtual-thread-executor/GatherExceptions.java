// Style: newVirtualThreadPerTaskExecutor: a task for each call, and one that waits for these as a script would.
// JDK: 21
// Heap: 640
package katas.gatherexceptions;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import katas.gatherexceptions.Outcome.Failure;
import katas.gatherexceptions.Outcome.Success;

public final class GatherExceptions {

    private GatherExceptions() {}

    public static <T> CompletableFuture<List<Outcome<T>>> gather(List<Supplier<CompletableFuture<T>>> calls) {
        CompletableFuture<Void> cancelled = new CompletableFuture<>();
        CompletableFuture<List<Outcome<T>>> gathered = new CompletableFuture<>() {
            @Override
            public boolean cancel(boolean mayInterruptIfRunning) {
                return completeExceptionally(new CancellationException()) && cancelled.complete(null);
            }
        };
        List<Supplier<CompletableFuture<T>>> copied = List.copyOf(calls);
        Thread.startVirtualThread(() -> {
            try (ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor()) {
                List<Future<T>> tasks = new ArrayList<>();
                for (Supplier<CompletableFuture<T>> call : copied) {
                    tasks.add(executor.submit(() -> {
                        CompletableFuture<T> started = call.get();
                        cancelled.thenRun(() -> started.cancel(true));
                        return started.join();
                    }));
                }
                List<Outcome<T>> outcomes = new ArrayList<>();
                for (Future<T> task : tasks) {
                    outcomes.add(outcome(task));
                }
                gathered.complete(outcomes);
            } catch (InterruptedException e) {
                gathered.completeExceptionally(e);
            }
        });
        return gathered;
    }

    private static <T> Outcome<T> outcome(Future<T> task) throws InterruptedException {
        try {
            return new Success<>(task.get());
        } catch (ExecutionException e) {
            Throwable thrown = e.getCause(); // by the task, in which join() has wrapped what the call failed with
            return new Failure<>(thrown instanceof CompletionException ? thrown.getCause() : thrown);
        }
    }
}
