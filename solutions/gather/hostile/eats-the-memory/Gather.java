// Hostile: it fills the heap.
// Verdict: OUT_OF_MEMORY
package katas.gather;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

public final class Gather {

    private Gather() {}

    public static <T> CompletableFuture<List<T>> gather(List<Supplier<CompletableFuture<T>>> calls) {
        while (true) {
            HOARD.add(new byte[8 << 20]);
        }
    }

    private static final List<byte[]> HOARD = new ArrayList<>();
}
