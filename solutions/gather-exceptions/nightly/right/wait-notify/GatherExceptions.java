// Style: the classic monitor: synchronized, wait and notifyAll; a thread of its own waits until all have ended.
package katas.gatherexceptions;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
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
        Object[] outcomes = new Object[started.size()];
        int[] ended = {0};
        for (int i = 0; i < outcomes.length; i++) {
            int index = i;
            started.get(i).whenComplete((value, failure) -> {
                synchronized (ended) {
                    outcomes[index] = failure == null ? new Success<>(value) : new Failure<>(failure);
                    ended[0]++;
                    if (ended[0] == outcomes.length) {
                        ended.notifyAll();
                    }
                }
            });
        }
        Thread waiting = new Thread(() -> gathered.complete(GatherExceptions.<T>await(outcomes, ended)));
        waiting.setDaemon(true);
        waiting.start();
        return gathered;
    }

    @SuppressWarnings("unchecked")
    private static <T> List<Outcome<T>> await(Object[] outcomes, int[] ended) {
        synchronized (ended) {
            while (ended[0] < outcomes.length) {
                try {
                    ended.wait();
                } catch (InterruptedException ignored) {
                    // Nobody but us has this thread.
                }
            }
            List<Outcome<T>> list = new ArrayList<>();
            for (Object outcome : outcomes) {
                list.add((Outcome<T>) outcome);
            }
            return list;
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
