package grader.attempts;

import static grader.Level.JUNIOR;
import static grader.evidence.Evidence.assertThat;

import grader.Check;
import grader.Kata;
import grader.calls.Calls;
import grader.calls.Race;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

/**
 * Has a JVM that waits for its attempt load what checks with very many calls need: what they run again and again is
 * compiled before it is needed.
 */
@Kata(name = "warm-up", stub = CrowdWarmUp.class)
class CrowdWarmUp {
    private static final int CALLS = 20_000;

    private final Calls calls;

    CrowdWarmUp(Calls calls) {
        this.calls = calls;
    }

    private static <T> CompletableFuture<List<T>> gather(List<Supplier<CompletableFuture<T>>> suppliers) {
        List<CompletableFuture<T>> started =
                suppliers.stream().map(Supplier::get).toList();
        return CompletableFuture.allOf(started.toArray(CompletableFuture[]::new))
                .thenApply(all -> started.stream().map(CompletableFuture::join).toList());
    }

    @Check(rule = 1, level = JUNIOR, title = "Very many calls give their results", hint = "")
    void veryManyCalls() {
        assertThat(CrowdWarmUp::<Integer>gather, calls, i -> i).copesWith(CALLS);
    }

    @Check(rule = 2, level = JUNIOR, title = "Calls that race give their results", hint = "")
    void callsThatRace() {
        assertThat(new Race<>(calls, CrowdWarmUp::<Integer>gather, i -> i)).losesNothing();
    }
}
