// Style: the calls are folded with thenCombine, each adding its result to one list; a failure takes a short cut.
package katas.gather;

import java.util.ArrayList;
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
        CompletableFuture<List<T>> all = CompletableFuture.completedFuture(new ArrayList<>());
        for (CompletableFuture<T> call : started) {
            // thenCombine waits for both sides even when one has failed, so the failure is passed on from here.
            call.exceptionally(failure -> {
                gathered.completeExceptionally(failure);
                return null;
            });
            all = all.thenCombine(call, Gather::append);
        }
        all.thenAccept(gathered::complete);
        return gathered;
    }

    private static <T> List<T> append(List<T> results, T result) {
        results.add(result); // one list for all: the steps run one after another
        return results;
    }

    private static <T> CompletableFuture<T> start(Supplier<CompletableFuture<T>> call) {
        try {
            return call.get();
        } catch (Throwable failure) {
            return CompletableFuture.failedFuture(failure);
        }
    }
}
