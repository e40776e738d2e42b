package katas.noblockingrule.specimens.helpers;

import java.util.List;
import java.util.concurrent.CompletableFuture;

/** Waits in a method reference, and in a stage. */
public final class Totals {
    private Totals() {}

    public static int of(List<CompletableFuture<Integer>> amounts) {
        return amounts.stream().map(CompletableFuture::join).reduce(0, Integer::sum);
    }

    public static CompletableFuture<Integer> later(CompletableFuture<Integer> amount) {
        return amount.thenApply(value -> {
            try {
                Thread.sleep(100);
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
            }
            return value;
        });
    }
}
