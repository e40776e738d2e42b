// Misconception: when most of the calls have failed there is no page left to wait for.
// Fails: 7
package katas.gatherexceptions;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.Supplier;

public final class GatherExceptions {

    private GatherExceptions() {}

    public static <T> CompletableFuture<List<Outcome<T>>> gather(List<Supplier<CompletableFuture<T>>> calls) {
        List<CompletableFuture<T>> started = new ArrayList<>();
        for (Supplier<CompletableFuture<T>> call : new ArrayList<>(calls)) {
            started.add(start(call));
        }
        int n = started.size();
        AtomicReferenceArray<Outcome<T>> slots = new AtomicReferenceArray<>(n);
        AtomicInteger left = new AtomicInteger(n);
        AtomicInteger failed = new AtomicInteger();
        CompletableFuture<List<Outcome<T>>> result = new CompletableFuture<>() {
            @Override
            public boolean cancel(boolean mayInterruptIfRunning) {
                boolean cancelled = super.cancel(mayInterruptIfRunning);
                if (cancelled) started.forEach(f -> f.cancel(mayInterruptIfRunning));
                return cancelled;
            }
        };
        if (n == 0) result.complete(List.of());
        for (int i = 0; i < n; i++) {
            int slot = i;
            started.get(i).whenComplete((value, t) -> {
                slots.set(slot, outcome(value, t));
                boolean hopeless = t != null && failed.incrementAndGet() * 2 > n && !result.isDone();
                if (left.decrementAndGet() == 0 || hopeless) {
                    List<Outcome<T>> list = new ArrayList<>(n);
                    for (int k = 0; k < n; k++) {
                        Outcome<T> o = slots.get(k);
                        list.add(o != null ? o : new Outcome.Failure<>(new TimeoutException("not waited for")));
                    }
                    result.complete(list);
                }
            });
        }
        return result;
    }

    private static <T> CompletableFuture<T> start(Supplier<CompletableFuture<T>> call) {
        try {
            return call.get();
        } catch (Throwable t) {
            return CompletableFuture.failedFuture(t);
        }
    }

    private static <T> Outcome<T> outcome(T value, Throwable t) {
        if (t == null) {
            return new Outcome.Success<>(value);
        }
        return new Outcome.Failure<>(t instanceof CompletionException && t.getCause() != null ? t.getCause() : t);
    }
}
