// Hostile: it throws what JUnit takes for a test that does not apply.
// Verdict: UNSOLVED
package katas.gather;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.opentest4j.TestAbortedException;

public final class Gather {

    private Gather() {}

    public static <T> CompletableFuture<List<T>> gather(List<Supplier<CompletableFuture<T>>> calls) {
        throw new TestAbortedException("does not apply");
    }
}
