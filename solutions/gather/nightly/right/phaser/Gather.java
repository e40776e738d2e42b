// Style: every call is a party of a Phaser; when the last has arrived the phase advances and the gather is complete.
package katas.gather;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Phaser;
import java.util.function.Supplier;

public final class Gather {

    private static final int PARTIES = 10_000; // a phaser takes 65,535 at most, a tree of them any number

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
        @SuppressWarnings("unchecked")
        T[] results = (T[]) new Object[started.size()];
        Phaser root = new Phaser(1) {
            @Override
            protected boolean onAdvance(int phase, int registeredParties) {
                return gathered.complete(Arrays.asList(results));
            }
        };
        for (int from = 0; from < results.length; from += PARTIES) {
            int to = Math.min(from + PARTIES, results.length);
            Phaser phaser = new Phaser(root, to - from);
            for (int i = from; i < to; i++) {
                int index = i;
                started.get(i).whenComplete((result, failure) -> {
                    if (failure != null) {
                        gathered.completeExceptionally(failure);
                    } else {
                        results[index] = result;
                        phaser.arrive();
                    }
                });
            }
        }
        root.arriveAndDeregister();
        return gathered;
    }

    private static <T> CompletableFuture<T> start(Supplier<CompletableFuture<T>> call) {
        try {
            return call.get();
        } catch (Throwable failure) {
            return CompletableFuture.failedFuture(failure);
        }
    }
}
