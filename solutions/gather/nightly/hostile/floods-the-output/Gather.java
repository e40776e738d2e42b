// Hostile: it prints without end to both streams, from a thread of its own.
// Verdict: UNSOLVED or TIMEOUT
package katas.gather;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

public final class Gather {

    private Gather() {}

    public static <T> CompletableFuture<List<T>> gather(List<Supplier<CompletableFuture<T>>> calls) {
        Thread flood = new Thread(() -> {
            for (int i = 0; i < 2_000_000; i++) {
                System.out.println("noise " + i);
                System.err.println("NOISE " + i);
            }
        });
        flood.setDaemon(true);
        flood.start();
        List<CompletableFuture<T>> started = calls.stream().map(Supplier::get).toList();
        return CompletableFuture.allOf(started.toArray(CompletableFuture[]::new))
                .thenApply(done -> started.stream().map(CompletableFuture::join).toList());
    }
}
