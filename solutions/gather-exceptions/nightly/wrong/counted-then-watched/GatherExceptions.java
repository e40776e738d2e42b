// Misconception: what is pending when it is counted is pending when it is watched.
// Fails: 15
package katas.gatherexceptions;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

public final class GatherExceptions {

    private GatherExceptions() {}

    public static <T> CompletableFuture<List<Outcome<T>>> gather(List<Supplier<CompletableFuture<T>>> calls) {
        List<CompletableFuture<T>> started = new ArrayList<>();
        for (Supplier<CompletableFuture<T>> call : new ArrayList<>(calls)) {
            CompletableFuture<T> future;
            try {
                future = call.get();
            } catch (Throwable t) {
                future = CompletableFuture.failedFuture(t);
            }
            started.add(future);
        }
        Gathered<T> gathered = new Gathered<>(started);
        int size = started.size();
        @SuppressWarnings("unchecked")
        Outcome<T>[] outcomes = (Outcome<T>[]) new Outcome<?>[size];

        // Most calls are done by now when they come from a cache: no callback for those.
        int open = 0;
        boolean[] watch = new boolean[size];
        for (int i = 0; i < size; i++) {
            if (started.get(i).isDone()) {
                outcomes[i] = read(started.get(i));
            } else {
                watch[i] = true;
                open++;
            }
        }
        if (open == 0) {
            gathered.complete(Arrays.asList(outcomes));
            return gathered;
        }
        AtomicInteger pending = new AtomicInteger(open);
        for (int i = 0; i < size; i++) {
            if (!watch[i]) {
                continue;
            }
            int slot = i;
            CompletableFuture<T> call = started.get(i);
            if (call.isDone()) {
                outcomes[slot] = read(call);
            } else {
                call.whenComplete((value, failure) -> {
                    outcomes[slot] = outcome(value, failure);
                    if (pending.decrementAndGet() == 0) {
                        gathered.complete(Arrays.asList(outcomes));
                    }
                });
            }
        }
        return gathered;
    }

    private static <T> Outcome<T> read(CompletableFuture<T> done) {
        return done.handle(GatherExceptions::<T>outcome).join();
    }

    private static <T> Outcome<T> outcome(T value, Throwable failure) {
        if (failure == null) {
            return new Outcome.Success<>(value);
        }
        return new Outcome.Failure<>(
                failure instanceof CompletionException && failure.getCause() != null ? failure.getCause() : failure);
    }

    private static final class Gathered<T> extends CompletableFuture<List<Outcome<T>>> {
        private final List<CompletableFuture<T>> started;

        Gathered(List<CompletableFuture<T>> started) {
            this.started = started;
        }

        @Override
        public boolean cancel(boolean mayInterruptIfRunning) {
            boolean cancelled = super.cancel(mayInterruptIfRunning);
            if (cancelled) {
                started.forEach(call -> call.cancel(mayInterruptIfRunning));
            }
            return cancelled;
        }
    }
}
