// Style: an actor: each ending is a message to a single-threaded executor, whose state needs no lock and no atomics.
package katas.gatherexceptions;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
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
        ExecutorService loop = Executors.newSingleThreadExecutor(GatherExceptions::daemon);
        gathered.whenComplete((outcomes, failure) -> loop.shutdown());
        Map<Integer, Outcome<T>> mailbox = new TreeMap<>();
        if (started.isEmpty()) {
            gathered.complete(List.of());
        }
        for (int i = 0; i < started.size(); i++) {
            int index = i;
            started.get(i).whenComplete((value, failure) -> {
                Outcome<T> outcome = failure == null ? new Success<>(value) : new Failure<>(failure);
                if (!loop.isShutdown()) {
                    loop.execute(() -> {
                        mailbox.put(index, outcome);
                        if (mailbox.size() == started.size()) {
                            gathered.complete(List.copyOf(mailbox.values()));
                        }
                    });
                }
            });
        }
        return gathered;
    }

    private static Thread daemon(Runnable task) {
        Thread thread = new Thread(task, "gather");
        thread.setDaemon(true);
        return thread;
    }

    private static <T> CompletableFuture<T> start(Supplier<CompletableFuture<T>> call) {
        try {
            return call.get();
        } catch (Throwable failure) {
            return CompletableFuture.failedFuture(failure);
        }
    }
}
