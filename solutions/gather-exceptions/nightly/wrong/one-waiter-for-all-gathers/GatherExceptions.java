// Misconception: one thread in the background is enough to do the waiting for every gather.
// Fails: 4
package katas.gatherexceptions;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import katas.gatherexceptions.Outcome.Failure;
import katas.gatherexceptions.Outcome.Success;

public final class GatherExceptions {
    private static final ExecutorService WAITER = Executors.newSingleThreadExecutor(task -> {
        Thread thread = new Thread(task, "waiter");
        thread.setDaemon(true);
        return thread;
    });

    private GatherExceptions() {}

    public static <T> CompletableFuture<List<Outcome<T>>> gather(List<Supplier<CompletableFuture<T>>> calls) {
        List<CompletableFuture<T>> started =
                calls.stream().map(GatherExceptions::start).toList();
        Gathered<T> gathered = new Gathered<>(started);
        WAITER.execute(() ->
                gathered.complete(started.stream().map(GatherExceptions::await).toList()));
        return gathered;
    }

    private static <T> CompletableFuture<T> start(Supplier<CompletableFuture<T>> call) {
        try {
            return call.get();
        } catch (Throwable failure) {
            return CompletableFuture.failedFuture(failure);
        }
    }

    private static <T> Outcome<T> await(CompletableFuture<T> call) {
        return call.handle(GatherExceptions::<T>outcome).join();
    }

    private static <T> Outcome<T> outcome(T value, Throwable failure) {
        return failure == null ? new Success<>(value) : new Failure<>(failure);
    }

    private static final class Gathered<T> extends CompletableFuture<List<Outcome<T>>> {
        private final List<CompletableFuture<T>> calls;

        Gathered(List<CompletableFuture<T>> calls) {
            this.calls = calls;
        }

        @Override
        public boolean cancel(boolean mayInterruptIfRunning) {
            if (super.cancel(mayInterruptIfRunning)) {
                calls.forEach(call -> call.cancel(mayInterruptIfRunning));
            }
            return isCancelled();
        }
    }
}
