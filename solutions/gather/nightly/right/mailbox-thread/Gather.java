// Style: a daemon thread for each gather takes what has happened from a queue, in the order in which it did.
package katas.gather;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Supplier;

public final class Gather {

    private Gather() {}

    private record Event<T>(int index, T value, Throwable failure) {
        static final int STOP = -1;
    }

    public static <T> CompletableFuture<List<T>> gather(List<Supplier<CompletableFuture<T>>> calls) {
        List<Supplier<CompletableFuture<T>>> todo = new ArrayList<>(calls);
        Gathering<T> gathering = new Gathering<>();
        if (todo.isEmpty()) {
            gathering.complete(new ArrayList<>());
            return gathering;
        }
        for (int i = 0; i < todo.size(); i++) gathering.start(i, todo.get(i));
        Thread collector = new Thread(() -> gathering.collect(todo.size()), "gather-collector");
        collector.setDaemon(true);
        collector.start();
        return gathering;
    }

    private static final class Gathering<T> extends CompletableFuture<List<T>> {
        private final BlockingQueue<Event<T>> events = new LinkedBlockingQueue<>();
        private final List<CompletableFuture<T>> started = new ArrayList<>();

        void start(int index, Supplier<CompletableFuture<T>> supplier) {
            try {
                CompletableFuture<T> call = supplier.get();
                started.add(call);
                call.whenComplete((value, failure) -> events.add(new Event<>(index, value, failure)));
            } catch (Throwable thrown) {
                events.add(new Event<>(index, null, thrown));
            }
        }

        @SuppressWarnings("unchecked")
        void collect(int size) {
            Object[] results = new Object[size];
            try {
                for (int open = size; open > 0; open--) {
                    Event<T> event = events.take();
                    if (event.index() == Event.STOP) return;
                    if (event.failure() != null) {
                        completeExceptionally(event.failure());
                        return;
                    }
                    results[event.index()] = event.value();
                }
                complete((List<T>) Arrays.asList(results));
            } catch (InterruptedException nobodyDoesThis) {
                completeExceptionally(nobodyDoesThis);
            }
        }

        @Override
        public boolean cancel(boolean mayInterruptIfRunning) {
            boolean ends = completeExceptionally(new CancellationException());
            if (ends) {
                events.add(new Event<>(Event.STOP, null, null));
                for (CompletableFuture<T> call : started) call.cancel(mayInterruptIfRunning);
            }
            return ends || isCancelled();
        }
    }
}
