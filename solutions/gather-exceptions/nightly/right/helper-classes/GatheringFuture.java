package katas.gatherexceptions;

import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;

/** Completes with the outcomes when all slots are filled. */
final class GatheringFuture<T> extends CompletableFuture<List<Outcome<T>>> {

    private final List<Slot<T>> slots;
    private final AtomicInteger empty;

    GatheringFuture(List<Slot<T>> slots) {
        this.slots = slots;
        empty = new AtomicInteger(slots.size() + 1);
    }

    void slotFilled() {
        if (empty.decrementAndGet() == 0) {
            complete(slots.stream().map(Slot::outcome).toList());
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
