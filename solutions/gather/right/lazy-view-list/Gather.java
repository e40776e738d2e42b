// Style: odd but right: the results are a view of the calls, and a failure is wrapped once to say whose it is.
package katas.gather;

import java.util.AbstractList;
import java.util.ArrayList;
import java.util.List;
import java.util.RandomAccess;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

public final class Gather {

    private Gather() {}

    public static <T> CompletableFuture<List<T>> gather(List<Supplier<CompletableFuture<T>>> calls) {
        List<Supplier<CompletableFuture<T>>> todo = new ArrayList<>(calls);
        Gathering<T> gathering = new Gathering<>(todo.size());
        todo.forEach(gathering::start);
        gathering.arrived(); // the gather holds one place itself until all have been started
        return gathering;
    }

    /** The values of calls that have all ended well. */
    private static final class Values<T> extends AbstractList<T> implements RandomAccess {
        private final List<CompletableFuture<T>> done;

        Values(List<CompletableFuture<T>> done) {
            this.done = done;
        }

        @Override
        public T get(int index) {
            return done.get(index).join();
        }

        @Override
        public int size() {
            return done.size();
        }
    }

    private static final class Gathering<T> extends CompletableFuture<List<T>> {
        private final List<CompletableFuture<T>> started = new ArrayList<>();
        private final AtomicInteger open;

        Gathering(int size) {
            open = new AtomicInteger(size + 1);
        }

        void start(Supplier<CompletableFuture<T>> supplier) {
            int index = started.size();
            CompletableFuture<T> call;
            try {
                call = supplier.get();
            } catch (Throwable thrown) {
                call = CompletableFuture.failedFuture(thrown);
            }
            started.add(call);
            call.whenComplete((value, failure) -> {
                if (failure == null) arrived();
                else completeExceptionally(annotated(index, failure));
            });
        }

        void arrived() {
            if (open.decrementAndGet() == 0) complete(new Values<>(started));
        }

        /** get() and join() take one CompletionException off: what is below it is the call's own. */
        private static Throwable annotated(int index, Throwable failure) {
            if (failure instanceof CancellationException) return failure;
            Throwable own =
                    failure instanceof CompletionException && failure.getCause() != null ? failure.getCause() : failure;
            return new CompletionException("call " + index + " failed", own);
        }

        /** Only the cancel that ends this gather reaches the calls: one that has ended is finished. */
        @Override
        public boolean cancel(boolean mayInterruptIfRunning) {
            boolean ends = completeExceptionally(new CancellationException());
            if (ends) {
                for (CompletableFuture<T> call : started) call.cancel(mayInterruptIfRunning);
            }
            return ends || isCancelled();
        }
    }
}
