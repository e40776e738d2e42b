package grader.calls;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

/**
 * An attempt at gathering, for checks that care for the number of calls and not for what each of them does.
 *
 * @param <R> what it makes of the result of a call
 */
@FunctionalInterface
public interface Gathering<R> {
    CompletableFuture<List<R>> gather(List<Supplier<CompletableFuture<Integer>>> calls);
}
