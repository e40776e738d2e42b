// Misconception: invokeAll is what Java calls gather, and its futures hold the exceptions.
// Fails: 5, 14, 15
package katas.gatherexceptions;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
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
        ExecutorService pool = Executors.newCachedThreadPool();
        List<Callable<T>> tasks = new ArrayList<>();
        for (Supplier<CompletableFuture<T>> call : calls) {
            tasks.add(() -> start(call).get());
        }
        try {
            List<Outcome<T>> outcomes = new ArrayList<>();
            for (Future<T> task : pool.invokeAll(tasks)) {
                outcomes.add(outcome(task));
            }
            return CompletableFuture.completedFuture(outcomes);
        } catch (InterruptedException e) {
            return CompletableFuture.failedFuture(e);
        } finally {
            pool.shutdown();
        }
    }

    private static <T> Outcome<T> outcome(Future<T> task) throws InterruptedException {
        try {
            return new Success<>(task.get());
        } catch (ExecutionException ofTheTask) {
            Throwable thrown = ofTheTask.getCause();
            return new Failure<>(thrown instanceof ExecutionException ? thrown.getCause() : thrown);
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
