// JDK: 21
// Style: one virtual thread for the whole gather asks the suppliers and then joins the calls in order; failures do not
// wait for it, they ring at once.
package katas.gather;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.Supplier;

public final class Gather {

    private Gather() {}

    private static final class Ticket<T> extends CompletableFuture<List<T>> {
        final AtomicReferenceArray<CompletableFuture<T>> started;
        volatile boolean revoked;

        Ticket(int size) {
            started = new AtomicReferenceArray<>(size);
        }

        void serve(List<Supplier<CompletableFuture<T>>> calls) {
            int i = 0;
            for (var call : calls) {
                try {
                    var running = call.get();
                    running.whenComplete((value, failure) -> {
                        if (failure != null) {
                            completeExceptionally(failure);
                        }
                    });
                    started.set(i, running);
                    if (revoked) {
                        running.cancel(true);
                    }
                } catch (Throwable thrown) {
                    completeExceptionally(thrown);
                }
                i++;
            }
            var results = new ArrayList<T>(calls.size());
            for (i = 0; i < calls.size(); i++) {
                var running = started.get(i);
                if (running == null) {
                    return;
                }
                try {
                    results.add(running.join());
                } catch (CompletionException | CancellationException alreadyTold) {
                    return;
                }
            }
            complete(results);
        }

        @Override
        public boolean cancel(boolean mayInterruptIfRunning) {
            if (!completeExceptionally(new CancellationException())) {
                return isCancelled();
            }
            revoked = true;
            for (int i = 0; i < started.length(); i++) {
                var running = started.get(i);
                if (running != null) {
                    running.cancel(mayInterruptIfRunning);
                }
            }
            return true;
        }
    }

    public static <T> CompletableFuture<List<T>> gather(List<Supplier<CompletableFuture<T>>> calls) {
        var order = new ArrayList<>(calls);
        var ticket = new Ticket<T>(order.size());
        Thread.ofVirtual().name("gather").start(() -> ticket.serve(order));
        return ticket;
    }
}
