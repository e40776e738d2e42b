package grader.calls;

import static org.assertj.core.api.Assertions.assertThat;

import grader.calls.Span.Ending;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

/** The simulated clock: exact for code in any style, and still when that is. */
class CallsTest extends OnCalls {
    @RepeatedTest(20)
    void callsAtOnceTakeAsLongAsTheSlowest() {
        Call<String> a = calls.taking(1_000, "a");
        Call<String> b = calls.taking(800, "b");

        var together = calls.invoke("together", () -> together(a, b));

        assertThat(calls.playPatientlyUntil(together::isOver)).isTrue();
        assertThat(together.end()).isEqualTo(1_000);
    }

    @RepeatedTest(20)
    void callsThatThreadsStartTakeAsLongAsTheSlowest() {
        Call<String> a = calls.taking(800, "a");
        Call<String> b = calls.taking(1_000, "b");

        var together = calls.invoke("together", () -> together(onAThread(a), onAThread(b)));

        assertThat(calls.playPatientlyUntil(together::isOver)).isTrue();
        assertThat(together.end()).isEqualTo(1_000);
    }

    private static <T> Supplier<CompletableFuture<T>> onAThread(Supplier<CompletableFuture<T>> call) {
        return () -> CompletableFuture.supplyAsync(call).thenCompose(future -> future);
    }

    @RepeatedTest(20)
    void callsOneAfterAnotherAddUp() {
        List<Call<String>> few = calls.taking(1_000, 3);

        var sequential = calls.invoke("sequential", () -> {
            List<String> results = new ArrayList<>();
            for (Call<String> call : few) {
                results.add(call.get().join());
            }
            return CompletableFuture.completedFuture(results);
        });

        assertThat(calls.playPatientlyUntil(sequential::isOver)).isTrue();
        assertThat(sequential.end()).isEqualTo(3_000);
    }

    @RepeatedTest(20)
    void callsOnAPoolOfTwoTakeTwoTurns() {
        List<Call<String>> few = calls.taking(1_000, 3);
        ExecutorService two = Executors.newFixedThreadPool(2);

        var pooled = calls.invoke("pooled", () -> {
            List<CompletableFuture<String>> running = few.stream()
                    .map(call -> CompletableFuture.supplyAsync(() -> call.get().join(), two))
                    .toList();
            return CompletableFuture.allOf(running.toArray(CompletableFuture[]::new));
        });

        assertThat(calls.playPatientlyUntil(pooled::isOver)).isTrue();
        assertThat(pooled.end()).isEqualTo(2_000);
        two.shutdown();
    }

    @Test
    void canaryNothingToWaitFor() {
        var never = calls.invoke("never", CompletableFuture<String>::new);

        assertThat(calls.playUntil(never::isOver)).isFalse();
    }

    @Test
    void canaryCallerThatSpins() {
        CountDownLatch enough = new CountDownLatch(1);
        var spinning = calls.invoke("spinning", () -> {
            while (enough.getCount() > 0) {
                Thread.onSpinWait();
            }
            return CompletableFuture.completedFuture("done");
        });

        assertThat(calls.playUntil(spinning::isOver)).isFalse();
        assertThat(calls.leavesARunaway()).isTrue();
        enough.countDown();
    }

    @Test
    void supplierThatThrowsLetsTheOthersStartFirst() {
        Call<String> other = calls.held("other");
        Call<String> broken = calls.throwing("broken", new IllegalStateException());
        List<Boolean> started = new ArrayList<>();

        var forking = calls.invoke("forking", () -> {
            Thread thrower = new Thread(() -> started.add(throwsAfter(broken, other)));
            thrower.start();
            other.get();
            thrower.join();
            return CompletableFuture.completedFuture("done");
        });

        assertThat(calls.playUntil(forking::isOver)).isTrue();
        assertThat(started).containsExactly(true);
    }

    @Test
    void secondSceneStartsAnew() {
        Call<String> first = calls.held("first");
        calls.invoke("first", first::get);
        assertThat(calls.playUntil(first::hasStarted)).isTrue();

        Call<String> second = calls.taking(500, "second");

        assertThat(first.ending()).isEqualTo(Ending.CANCELLED);
        assertThat(first.get()).isCancelled();
        var invocation = calls.invoke("second", second::get);
        assertThat(calls.playUntil(invocation::isOver)).isTrue();
        assertThat(invocation.end()).isEqualTo(500);
        assertThat(calls.timeline().spans()).extracting(Span::name).containsExactly("second", "second");
    }

    private static boolean throwsAfter(Supplier<?> thrower, Call<?> other) {
        try {
            thrower.get();
            return false;
        } catch (IllegalStateException thrown) {
            return other.hasStarted();
        }
    }

    @SafeVarargs
    private static CompletableFuture<Void> together(Supplier<CompletableFuture<String>>... started) {
        CompletableFuture<?>[] futures = new CompletableFuture<?>[started.length];
        for (int i = 0; i < started.length; i++) {
            futures[i] = started[i].get();
        }
        return CompletableFuture.allOf(futures);
    }
}
