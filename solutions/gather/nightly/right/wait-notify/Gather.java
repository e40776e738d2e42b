// Style: the classic monitor: synchronized, wait and notifyAll; a thread of its own waits until there is an outcome.
package katas.gather;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

public final class Gather {

    private Gather() {}

    public static <T> CompletableFuture<List<T>> gather(List<Supplier<CompletableFuture<T>>> calls) {
        List<CompletableFuture<T>> started = calls.stream().map(Gather::start).toList();
        CompletableFuture<List<T>> gathered = new CompletableFuture<>() {
            @Override
            public boolean cancel(boolean mayInterruptIfRunning) {
                if (completeExceptionally(new CancellationException())) {
                    started.forEach(call -> call.cancel(mayInterruptIfRunning));
                }
                return isCancelled();
            }
        };
        Monitor<T> monitor = new Monitor<>(started.size());
        for (int i = 0; i < started.size(); i++) {
            int index = i;
            started.get(i).whenComplete((result, failure) -> monitor.ended(index, result, failure));
        }
        Thread waiter = new Thread(() -> {
            try {
                gathered.complete(monitor.await());
            } catch (Throwable failure) {
                gathered.completeExceptionally(failure);
            }
        });
        waiter.start();
        return gathered;
    }

    private static <T> CompletableFuture<T> start(Supplier<CompletableFuture<T>> call) {
        try {
            return call.get();
        } catch (Throwable failure) {
            return CompletableFuture.failedFuture(failure);
        }
    }

    private static final class Monitor<T> {

        private final List<T> results;
        private int running;
        private Throwable firstFailure;

        Monitor(int calls) {
            running = calls;
            results = new ArrayList<>(Collections.nCopies(calls, null));
        }

        synchronized void ended(int index, T result, Throwable failure) {
            results.set(index, result);
            running--;
            if (firstFailure == null) {
                firstFailure = failure;
            }
            if (running == 0 || failure != null) {
                notifyAll();
            }
        }

        synchronized List<T> await() throws Throwable {
            while (running > 0 && firstFailure == null) {
                wait();
            }
            if (firstFailure != null) {
                throw firstFailure;
            }
            return results;
        }
    }
}
