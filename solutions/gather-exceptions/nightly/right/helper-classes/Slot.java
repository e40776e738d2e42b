package katas.gatherexceptions;

import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import katas.gatherexceptions.Outcome.Failure;
import katas.gatherexceptions.Outcome.Success;

/** A call and the place for its outcome. */
final class Slot<T> {

    private final CompletableFuture<T> call;
    private Outcome<T> outcome;

    Slot(Supplier<CompletableFuture<T>> supplier) {
        call = start(supplier);
    }

    void reportTo(GatheringFuture<T> gathered) {
        call.whenComplete((value, failure) -> {
            outcome = failure == null ? new Success<>(value) : new Failure<>(failure);
            gathered.slotFilled();
        });
    }

    Outcome<T> outcome() {
        return outcome;
    }

    void cancel() {
        call.cancel(true);
    }

    private static <T> CompletableFuture<T> start(Supplier<CompletableFuture<T>> call) {
        try {
            return call.get();
        } catch (Throwable failure) {
            return CompletableFuture.failedFuture(failure);
        }
    }
}
