package katas.gather;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;

/** Completes with the results when all slots are filled, or fails with the first failure reported. */
final class GatheringFuture<T> extends CompletableFuture<List<T>> {

    private final List<Slot<T>> slots;
    private final AtomicInteger empty;

    GatheringFuture(List<Slot<T>> slots) {
        this.slots = slots;
        empty = new AtomicInteger(slots.size() + 1);
    }

    void slotFilled() {
        if (empty.decrementAndGet() == 0) {
            List<T> results = new ArrayList<>();
            for (Slot<T> slot : slots) {
                results.add(slot.result());
            }
            complete(results);
        }
    }

    @Override
    public boolean cancel(boolean mayInterruptIfRunning) {
        boolean ended = completeExceptionally(new CancellationException());
        if (ended) {
            slots.forEach(Slot::cancel);
        }
        return ended;
    }
}
