// Misconception: the list still belongs to gather while another thread works through it.
// Fails: 3, 4, 7, 9, 10, 12, 13
package katas.gather;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

public final class Gather {
    private Gather() {}

    public static <T> CompletableFuture<List<T>> gather(List<Supplier<CompletableFuture<T>>> calls) {
        return CompletableFuture.supplyAsync(() -> {
            List<T> results = new ArrayList<>(calls.size());
            for (int i = 0; i < calls.size(); i++) {
                results.add(calls.get(i).get().join());
            }
            return results;
        });
    }
}
