// Hostile: each call of it starts 1,000 threads that sleep for a minute.
// Verdict: UNSOLVED or TIMEOUT
package katas.gather;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

public final class Gather {

    private Gather() {}

    public static <T> CompletableFuture<List<T>> gather(List<Supplier<CompletableFuture<T>>> calls) {
        for (int i = 0; i < 1_000 && STARTED.getAndIncrement() < 5_000; i++) {
            new Thread(() -> {
                        try {
                            Thread.sleep(60_000);
                        } catch (InterruptedException ignored) {
                            // ends
                        }
                    })
                    .start();
        }
        List<CompletableFuture<T>> started = calls.stream().map(Supplier::get).toList();
        return CompletableFuture.allOf(started.toArray(CompletableFuture[]::new))
                .thenApply(done -> started.stream().map(CompletableFuture::join).toList());
    }

    private static final AtomicInteger STARTED = new AtomicInteger();
}
