package docs.proofs;

import static docs.proofs.Waiting.resultOf;
import static docs.proofs.Waiting.waitUntilOver;
import static docs.proofs.Waiting.waitUntilParked;
import static java.util.concurrent.CompletableFuture.completedFuture;
import static java.util.concurrent.TimeUnit.MILLISECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledForJreRange;
import org.junit.jupiter.api.condition.EnabledOnJre;
import org.junit.jupiter.api.condition.JRE;

/** How results, failures and cancellations travel through stages. */
class CompletableFutureProofs {
    private final IOException failure = new IOException("connection reset");
    private final CompletableFuture<String> source = new CompletableFuture<>();

    @Test
    void thenApplyNestsAFutureAndThenComposeFlattensIt() {
        Function<String, CompletableFuture<Integer>> length = value -> completedFuture(value.length());
        source.complete("token");

        CompletableFuture<CompletableFuture<Integer>> nested = source.thenApply(length);
        CompletableFuture<Integer> flat = source.thenCompose(length);

        assertThat(nested.join().join()).isEqualTo(5);
        assertThat(flat.join()).isEqualTo(5);
    }

    @Test
    void thenApplyHidesTheFailureOfTheInnerFuture() {
        CompletableFuture<String> broken = CompletableFuture.failedFuture(failure);
        source.complete("token");

        assertThat(source.thenApply(token -> broken)).isCompletedWithValue(broken);
        assertThat(source.thenCompose(token -> broken)).isCompletedExceptionally();
    }

    @Test
    void thenComposeStartsTheSecondCallAfterTheFirst() {
        HeldCall<String> second = new HeldCall<>();
        CompletableFuture<String> both = source.thenCompose(token -> second.get());

        assertThat(second.isStarted()).isFalse();
        source.complete("token");
        assertThat(second.isStarted()).isTrue();

        second.future.complete("tenant");
        assertThat(both).isCompletedWithValue("tenant");
    }

    @Test
    void thenCombineNeedsBothStartedBefore() {
        HeldCall<String> other = new HeldCall<>();
        CompletableFuture<String> both = source.thenCombine(other.get(), String::concat);

        assertThat(other.isStarted()).isTrue();
        source.complete("a");
        other.future.complete("b");
        assertThat(both).isCompletedWithValue("ab");
    }

    @Test
    void thenCombineWaitsForBothEvenAfterAFailure() {
        CompletableFuture<String> other = new CompletableFuture<>();
        CompletableFuture<String> both = source.thenCombine(other, String::concat);

        source.completeExceptionally(failure);
        assertThat(both).isNotDone();

        other.complete("b");
        assertThat(both).isCompletedExceptionally();
    }

    @Test
    void getThrowsExecutionExceptionAndJoinCompletionException() {
        source.completeExceptionally(failure);

        assertThatThrownBy(source::get)
                .isInstanceOf(ExecutionException.class)
                .cause()
                .isSameAs(failure);
        assertThatThrownBy(source::join)
                .isInstanceOf(CompletionException.class)
                .cause()
                .isSameAs(failure);
    }

    @Test
    void bothThrowCancellationExceptionBare() {
        source.cancel(true);

        assertThatThrownBy(source::get).isInstanceOf(CancellationException.class);
        assertThatThrownBy(source::join).isInstanceOf(CancellationException.class);
    }

    @Test
    void getEndsWhenInterrupted() {
        Thread.currentThread().interrupt();

        assertThatThrownBy(source::get).isInstanceOf(InterruptedException.class);
        assertThat(Thread.currentThread().isInterrupted()).isFalse();
    }

    @Test
    void joinWaitsOnThoughInterrupted() throws Exception {
        AtomicBoolean stillInterrupted = new AtomicBoolean();
        Thread joining = new Thread(() -> {
            Thread.currentThread().interrupt();
            source.join();
            stillInterrupted.set(Thread.currentThread().isInterrupted());
        });
        joining.start();

        waitUntilParked(joining);
        source.complete("late");

        waitUntilOver(joining);
        assertThat(stillInterrupted).isTrue();
    }

    @Test
    void handleTurnsAFailureIntoAResult() {
        CompletableFuture<String> handled = source.handle((value, thrown) -> thrown == null ? value : "default");

        source.completeExceptionally(failure);

        assertThat(handled).isCompletedWithValue("default");
    }

    @Test
    void exceptionallyRunsOnlyOnFailure() {
        AtomicBoolean asked = new AtomicBoolean();
        CompletableFuture<String> recovered = source.exceptionally(thrown -> {
            asked.set(true);
            return "default";
        });

        source.complete("value");

        assertThat(recovered).isCompletedWithValue("value");
        assertThat(asked).isFalse();
        assertThat(CompletableFuture.<String>failedFuture(failure).exceptionally(thrown -> "default"))
                .isCompletedWithValue("default");
    }

    @Test
    void whenCompletePassesTheFailureOn() {
        CompletableFuture<String> observed = source.whenComplete((value, thrown) -> {});

        source.completeExceptionally(failure);

        assertThatThrownBy(observed::get).cause().isSameAs(failure);
    }

    @Test
    void whenCompleteThatThrowsFailsASuccessAndIsSuppressedByAFailure() {
        IllegalStateException logging = new IllegalStateException("logging");
        source.complete("value");

        CompletableFuture<String> afterSuccess = source.whenComplete((value, thrown) -> {
            throw logging;
        });
        CompletableFuture<String> afterFailure = CompletableFuture.<String>failedFuture(failure)
                .whenComplete((value, thrown) -> {
                    throw logging;
                });

        assertThatThrownBy(afterSuccess::get).cause().isSameAs(logging);
        assertThatThrownBy(afterFailure::get).cause().isSameAs(failure).hasSuppressedException(logging);
    }

    @Test
    void aStageOnTheSourceItselfSeesTheRawException() {
        source.completeExceptionally(failure);

        assertThat(seenBy(source)).isSameAs(failure);
    }

    @Test
    void aStageBehindAnotherSeesACompletionException() {
        source.completeExceptionally(failure);

        assertThat(seenBy(source.thenApply(String::length)))
                .isInstanceOf(CompletionException.class)
                .hasCause(failure);
        assertThat(seenBy(CompletableFuture.allOf(source)))
                .isInstanceOf(CompletionException.class)
                .hasCause(failure);
    }

    @Test
    void supplyAsyncWrapsForItsFirstStageAlready() throws Exception {
        IllegalStateException thrownInside = new IllegalStateException("inside");
        CompletableFuture<String> supplied = CompletableFuture.supplyAsync(() -> {
            throw thrownInside;
        });

        Throwable seen = resultOf(supplied.handle((value, thrown) -> thrown));

        assertThat(seen).isInstanceOf(CompletionException.class).hasCause(thrownInside);
        assertThatThrownBy(supplied::get)
                .isInstanceOf(ExecutionException.class)
                .cause()
                .isSameAs(thrownInside);
    }

    @Test
    void aCompletionExceptionIsNotWrappedAgain() {
        source.completeExceptionally(failure);

        assertThat(seenBy(source.thenApply(String::length).thenApply(n -> n + 1).thenApply(n -> n + 1)))
                .isInstanceOf(CompletionException.class)
                .hasCause(failure);
    }

    private static Throwable seenBy(CompletableFuture<?> stage) {
        return stage.handle((value, thrown) -> thrown).join();
    }

    @Test
    void cancellingADependentStageDoesNotReachItsSource() {
        CompletableFuture<Integer> dependent = source.thenApply(String::length);

        dependent.cancel(true);

        assertThat(dependent).isCancelled();
        assertThat(source).isNotDone();
    }

    @Test
    void cancellingThenComposeDoesNotReachTheInnerCall() {
        CompletableFuture<String> inner = new CompletableFuture<>();
        source.complete("token");
        CompletableFuture<String> composed = source.thenCompose(token -> inner);

        composed.cancel(true);

        assertThat(inner).isNotDone();
    }

    @Test
    void cancellingTheSourceFailsItsDependentsWhichAreNotCancelled() {
        CompletableFuture<Integer> dependent = source.thenApply(String::length);

        source.cancel(true);

        assertThat(dependent).isCompletedExceptionally();
        assertThat(dependent.isCancelled()).isFalse();
        assertThatThrownBy(dependent::get)
                .isInstanceOf(ExecutionException.class)
                .hasCauseInstanceOf(CancellationException.class);
    }

    @Test
    void completingWithACancellationExceptionIsBeingCancelled() {
        source.completeExceptionally(new CancellationException("said so"));

        assertThat(source).isCancelled();
        assertThatThrownBy(source::get).isInstanceOf(CancellationException.class);
    }

    @Test
    void aHookOnIsCancelledTakesACancelledCallForACancelledGather() {
        CompletableFuture<String> sibling = new CompletableFuture<>();
        CompletableFuture<String> outer = new CompletableFuture<>();
        outer.whenComplete((value, thrown) -> {
            if (outer.isCancelled()) {
                sibling.cancel(true);
            }
        });
        source.whenComplete((value, thrown) -> outer.completeExceptionally(thrown));

        source.cancel(true); // a call, and not the outer

        assertThat(sibling).isCancelled();
    }

    @Test
    @EnabledForJreRange(max = JRE.JAVA_17)
    void on17GetThrowsTheVeryCancellationException() {
        CancellationException mine = new CancellationException("mine");
        source.completeExceptionally(mine);

        assertThatThrownBy(source::get).isSameAs(mine);
    }

    @Test
    @EnabledForJreRange(min = JRE.JAVA_25)
    void on25GetThrowsANewCancellationExceptionWithItAsCause() {
        CancellationException mine = new CancellationException("mine");
        source.completeExceptionally(mine);

        assertThatThrownBy(source::get)
                .isInstanceOf(CancellationException.class)
                .isNotSameAs(mine)
                .cause()
                .isSameAs(mine);
    }

    @Test
    void orTimeoutCompletesTheVeryFutureItIsCalledOn() {
        CompletableFuture<String> same = source.orTimeout(1, MILLISECONDS);

        assertThat(same).isSameAs(source);
        assertThatThrownBy(() -> resultOf(source)).cause().isInstanceOf(TimeoutException.class);
    }

    @Test
    void orTimeoutOnACopyLeavesTheOriginalPending() {
        CompletableFuture<String> copy = source.copy().orTimeout(1, MILLISECONDS);

        assertThatThrownBy(() -> resultOf(copy)).cause().isInstanceOf(TimeoutException.class);
        assertThat(source).isNotDone();
    }

    @Test
    void completeOnTimeoutGivesADefault() throws Exception {
        assertThat(resultOf(source.completeOnTimeout("default", 1, MILLISECONDS)))
                .isEqualTo("default");
    }

    @Test
    void anyOfTakesTheFirstToCompleteEvenAFailure() {
        CompletableFuture<String> slower = new CompletableFuture<>();
        CompletableFuture<Object> any = CompletableFuture.anyOf(slower, source);

        source.completeExceptionally(failure);

        assertThatThrownBy(any::get).cause().isSameAs(failure);
        assertThat(slower).isNotDone();
    }

    @Test
    void anyOfNothingNeverCompletes() {
        assertThat(CompletableFuture.anyOf()).isNotDone();
        assertThat(CompletableFuture.allOf()).isCompleted();
    }

    @Test
    @EnabledOnJre(JRE.JAVA_17)
    void on17WithTwoProcessorsAnAsyncTaskGetsAThreadOfItsOwn() throws Exception {
        assertThat(ChildJvm.run(DefaultExecutor.class, "-XX:ActiveProcessorCount=2"))
                .isEqualTo("parallelism 1, new thread, not daemon");
    }

    @Test
    void withFourProcessorsAnAsyncTaskRunsOnTheCommonPool() throws Exception {
        assertThat(ChildJvm.run(DefaultExecutor.class, "-XX:ActiveProcessorCount=4"))
                .isEqualTo("parallelism 3, common pool, daemon");
    }

    @Test
    @EnabledForJreRange(min = JRE.JAVA_25)
    void on25WithTwoProcessorsAnAsyncTaskRunsOnTheCommonPool() throws Exception {
        assertThat(ChildJvm.run(DefaultExecutor.class, "-XX:ActiveProcessorCount=2"))
                .isEqualTo("parallelism 1, common pool, daemon");
    }

    @Test
    void aFailureThatNobodyAsksForPrintsNothing() throws Exception {
        assertThat(ChildJvm.run(DiscardedFailure.class, "-Dstart=runAsync")).isEmpty();
        assertThat(ChildJvm.run(DiscardedFailure.class, "-Dstart=submit")).isEmpty();
    }

    @Test
    void aFailureUnderExecuteReachesTheConsole() throws Exception {
        assertThat(ChildJvm.run(DiscardedFailure.class, "-Dstart=execute")).contains("nobody looks");
    }
}
