package docs.proofs;

import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

/** A remote call that counts how often it is started, and ends only when the proof says so. */
final class HeldCall<T> implements Supplier<CompletableFuture<T>> {
    final CompletableFuture<T> future = new CompletableFuture<>();
    volatile int starts;

    @Override
    public CompletableFuture<T> get() {
        starts++;
        return future;
    }

    boolean isStarted() {
        return starts > 0;
    }
}
