// Style: a stream of started calls and a Collector that knows how to put futures together, in the functional manner.
package katas.gather;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import java.util.stream.Collector;
import java.util.stream.Collectors;

public final class Gather {

    private Gather() {}

    public static <T> CompletableFuture<List<T>> gather(List<Supplier<CompletableFuture<T>>> calls) {
        return calls.stream().map(Gather::start).collect(gathering());
    }

    static <T> Collector<CompletableFuture<T>, ?, CompletableFuture<List<T>>> gathering() {
        return Collectors.collectingAndThen(Collectors.toList(), Gather::sequence);
    }

    private static <T> CompletableFuture<List<T>> sequence(List<CompletableFuture<T>> started) {
        CompletableFuture<List<T>> gathered = new CompletableFuture<>() {
            @Override
            public boolean cancel(boolean mayInterruptIfRunning) {
                if (completeExceptionally(new CancellationException())) {
                    started.forEach(call -> call.cancel(mayInterruptIfRunning));
                }
                return isCancelled();
            }
        };
        started.stream()
                .map(call -> call.whenComplete((result, failure) -> failFast(gathered, failure)))
                .reduce(
                        CompletableFuture.completedFuture(new ArrayList<T>()),
                        (all, call) -> all.thenCombine(call, Gather::append),
                        (left, right) -> left.thenCombine(right, Gather::appendAll))
                .thenAccept(gathered::complete);
        return gathered;
    }

    private static void failFast(CompletableFuture<?> gathered, Throwable failure) {
        if (failure != null) {
            gathered.completeExceptionally(failure);
        }
    }

    private static <T> ArrayList<T> append(ArrayList<T> results, T result) {
        results.add(result);
        return results;
    }

    private static <T> ArrayList<T> appendAll(ArrayList<T> left, ArrayList<T> right) {
        left.addAll(right);
        return left;
    }

    private static <T> CompletableFuture<T> start(Supplier<CompletableFuture<T>> call) {
        try {
            return call.get();
        } catch (Throwable failure) {
            return CompletableFuture.failedFuture(failure);
        }
    }
}
