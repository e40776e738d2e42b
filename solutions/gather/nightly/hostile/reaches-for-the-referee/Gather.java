// Hostile: it looks for the referee by reflection, and sets what it finds there.
// Verdict: UNSOLVED or TIMEOUT
package katas.gather;

import java.lang.reflect.Field;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

public final class Gather {

    private Gather() {}

    public static <T> CompletableFuture<List<T>> gather(List<Supplier<CompletableFuture<T>>> calls) {
        try {
            Field threads = Class.forName("grader.calls.AttemptThreads").getDeclaredField("NOT_THE_ATTEMPTS");
            threads.setAccessible(true);
            ((Set<?>) threads.get(null)).clear();
        } catch (ReflectiveOperationException | RuntimeException ignored) {
            // another time
        }
        List<CompletableFuture<T>> started = calls.stream().map(Supplier::get).toList();
        return CompletableFuture.allOf(started.toArray(CompletableFuture[]::new))
                .thenApply(done -> started.stream().map(CompletableFuture::join).toList());
    }
}
