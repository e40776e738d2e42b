package katas.gather;

import java.util.concurrent.CompletableFuture;
import java.util.function.BiConsumer;
import java.util.function.Supplier;

/** A call and the place for its result. */
final class Slot<T> {

    private final CompletableFuture<T> call;
    private T result;

    Slot(Supplier<CompletableFuture<T>> supplier) {
        call = start(supplier);
    }

    void reportTo(GatheringFuture<T> gathered) {
        call.whenComplete(new BiConsumer<T, Throwable>() {
            @Override
            public void accept(T value, Throwable failure) {
                if (failure != null) {
                    gathered.completeExceptionally(failure);
                } else {
                    result = value;
                    gathered.slotFilled();
                }
            }
        });
    }

    T result() {
        return result;
    }

    void cancel() {
        call.cancel(true);
    }

    private static <T> CompletableFuture<T> start(Supplier<CompletableFuture<T>> supplier) {
        try {
            return supplier.get();
        } catch (Throwable failure) {
            return CompletableFuture.failedFuture(failure);
        }
    }
}
