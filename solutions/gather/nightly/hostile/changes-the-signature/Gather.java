// Hostile: it gives a list in place of a future.
// Verdict: DOES_NOT_COMPILE
package katas.gather;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

public final class Gather {

    private Gather() {}

    public static <T> List<T> gather(List<Supplier<CompletableFuture<T>>> calls) {
        return calls.stream().map(call -> call.get().join()).toList();
    }
}
