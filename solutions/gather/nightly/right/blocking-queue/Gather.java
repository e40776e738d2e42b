// Style: calls that end put themselves on a BlockingQueue; one background thread takes them and keeps the books.
package katas.gather;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Supplier;

public final class Gather {

    private Gather() {}

    private record Ended<T>(int index, T result, Throwable failure) {}

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
        BlockingQueue<Ended<T>> queue = new LinkedBlockingQueue<>();
        for (int i = 0; i < started.size(); i++) {
            int index = i;
            started.get(i).whenComplete((result, failure) -> queue.add(new Ended<>(index, result, failure)));
        }
        new Thread(() -> collect(started.size(), queue, gathered), "gather").start();
        return gathered;
    }

    private static <T> void collect(int calls, BlockingQueue<Ended<T>> queue, CompletableFuture<List<T>> gathered) {
        List<T> results = new ArrayList<>(Collections.nCopies(calls, null));
        try {
            for (int i = 0; i < calls; i++) {
                Ended<T> ended = queue.take();
                if (ended.failure() != null) {
                    gathered.completeExceptionally(ended.failure());
                    return;
                }
                results.set(ended.index(), ended.result());
            }
            gathered.complete(results);
        } catch (InterruptedException e) {
            gathered.completeExceptionally(e);
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
