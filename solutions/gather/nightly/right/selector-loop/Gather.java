// Style: an event loop on a selector, as network libraries have it: to the JVM a thread that waits there runs.
package katas.gather;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.Selector;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Supplier;

public final class Gather {
    private Gather() {}

    public static <T> CompletableFuture<List<T>> gather(List<Supplier<CompletableFuture<T>>> calls) {
        List<CompletableFuture<T>> futures = new ArrayList<>();
        for (Supplier<CompletableFuture<T>> call : calls) futures.add(start(call));
        int n = futures.size();
        Gathered<T> gathered = new Gathered<>(futures);
        @SuppressWarnings("unchecked")
        T[] results = (T[]) new Object[n];
        int[] missing = {n};
        for (int i = 0; i < n; i++) {
            int index = i;
            futures.get(i)
                    .whenComplete((v, f) -> Loop.INSTANCE.execute(() -> {
                        if (f != null) {
                            gathered.completeExceptionally(f);
                            return;
                        }
                        results[index] = v;
                        if (--missing[0] == 0) gathered.complete(Arrays.asList(results));
                    }));
        }
        if (n == 0) gathered.complete(new ArrayList<>());
        return gathered;
    }

    static <T> CompletableFuture<T> start(Supplier<CompletableFuture<T>> call) {
        try {
            return call.get();
        } catch (Throwable t) {
            return CompletableFuture.failedFuture(t);
        }
    }

    static class Gathered<T> extends CompletableFuture<List<T>> {
        final Collection<CompletableFuture<T>> calls;

        Gathered(Collection<CompletableFuture<T>> calls) {
            this.calls = calls;
        }

        @Override
        public boolean cancel(boolean interrupt) {
            if (!completeExceptionally(new CancellationException())) return false;
            calls.forEach(call -> call.cancel(interrupt));
            return true;
        }

        @Override
        public <U> CompletableFuture<U> newIncompleteFuture() {
            return new CompletableFuture<>();
        }
    }

    static final class Loop {
        static final Loop INSTANCE = new Loop();
        final Selector selector;
        final Queue<Runnable> tasks = new ConcurrentLinkedQueue<>();

        Loop() {
            try {
                selector = Selector.open();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            Thread thread = new Thread(this::run, "selector-loop");
            thread.setDaemon(true);
            thread.start();
        }

        void execute(Runnable task) {
            tasks.add(task);
            selector.wakeup();
        }

        private void run() {
            while (true) {
                try {
                    selector.select();
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
                for (Runnable task; (task = tasks.poll()) != null; ) task.run();
            }
        }
    }
}
