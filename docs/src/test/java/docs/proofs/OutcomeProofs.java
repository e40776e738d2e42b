package docs.proofs;

import static docs.proofs.Outcome.allOrThrow;
import static docs.proofs.Waiting.resultOf;
import static docs.proofs.Waiting.waitUntilOver;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import docs.proofs.Outcome.Failure;
import docs.proofs.Outcome.Success;
import java.io.IOException;
import java.net.SocketException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledForJreRange;
import org.junit.jupiter.api.condition.JRE;

/** How a call that has ended, in whatever way, becomes a value. */
class OutcomeProofs {
    private final SocketException root = new SocketException("broken pipe");
    private final IOException failure = new IOException("connection reset", root);
    private final CompletableFuture<String> source = new CompletableFuture<>();

    private static <T> Outcome<T> outcomeOf(CompletableFuture<T> call) throws Exception {
        return resultOf(call.handle(Outcome::of));
    }

    private static Throwable causeOf(CompletableFuture<?> call) throws Exception {
        return ((Failure<?>) outcomeOf(call)).cause();
    }

    @Test
    void theVeryExceptionIsFoundBehindAnyNumberOfStages() throws Exception {
        source.completeExceptionally(failure);

        assertThat(causeOf(source)).isSameAs(failure);
        assertThat(causeOf(source.thenApply(String::strip))).isSameAs(failure);
        assertThat(causeOf(source.thenApply(String::strip).thenApply(String::strip)))
                .isSameAs(failure);
    }

    @Test
    void theVeryExceptionIsFoundBehindSupplyAsync() throws Exception {
        IllegalStateException thrown = new IllegalStateException("inside", root);

        assertThat(causeOf(CompletableFuture.supplyAsync(() -> {
                    throw thrown;
                })))
                .isSameAs(thrown);
    }

    @Test
    void theExceptionKeepsItsOwnCause() throws Exception {
        source.completeExceptionally(failure);

        assertThat(causeOf(source.thenApply(String::strip))).hasCause(root);
    }

    @Test
    void anExecutionExceptionOfTheCallIsItsOwn() throws Exception {
        ExecutionException own = new ExecutionException(failure);
        source.completeExceptionally(own);

        assertThat(causeOf(source.thenApply(String::strip))).isSameAs(own);
    }

    @Test
    void aCompletionExceptionOfTheCallsOwnLooksLikeThePlumbing() throws Exception {
        source.completeExceptionally(new CompletionException(failure));

        assertThat(causeOf(source)).isSameAs(failure);
        assertThatThrownBy(source::get)
                .isInstanceOf(ExecutionException.class)
                .cause()
                .isSameAs(failure);
    }

    @Test
    void aCompletionExceptionWithoutACauseStays() throws Exception {
        CompletionException bare = new CompletionException("bare", null);
        source.completeExceptionally(bare);

        assertThat(causeOf(source)).isSameAs(bare);
    }

    @Test
    void getCauseOfARawExceptionIsAnotherException() {
        CompletableFuture<Throwable> blindly = source.handle((value, thrown) -> thrown.getCause());

        source.completeExceptionally(failure);

        assertThat(blindly).isCompletedWithValue(root);
    }

    @Test
    void anErrorThrownInATaskIsAFailure() throws Exception {
        StackOverflowError error = new StackOverflowError();

        assertThat(causeOf(CompletableFuture.supplyAsync(() -> {
                    throw error;
                })))
                .isSameAs(error);
    }

    @Test
    void catchExceptionLetsAnErrorThrough() {
        AssertionError error = new AssertionError("broken");

        assertThatThrownBy(() -> {
                    try {
                        throw error;
                    } catch (Exception collected) {
                        throw new IllegalStateException("caught", collected);
                    }
                })
                .isSameAs(error);
    }

    @Test
    void aSlotThatNobodyCompletesHoldsAllOfUp() throws Exception {
        Thread calling = new Thread(() -> {
            try {
                throw new AssertionError("broken");
            } catch (Exception collected) {
                source.completeExceptionally(collected);
            }
        });
        calling.setUncaughtExceptionHandler((thread, thrown) -> {});
        calling.start();

        waitUntilOver(calling);
        assertThat(CompletableFuture.allOf(source)).isNotDone();
    }

    @Test
    void supplyAsyncGuardsASupplierToo() throws Exception {
        IllegalStateException thrown = new IllegalStateException("no connection");
        Supplier<CompletableFuture<String>> throwing = () -> {
            throw thrown;
        };

        assertThat(causeOf(CompletableFuture.supplyAsync(throwing).thenCompose(call -> call)))
                .isSameAs(thrown);
    }

    @Test
    void aCallBehindACancelledOneFailsWithItsCancellation() throws Exception {
        CompletableFuture<String> behind = source.thenApply(String::strip);

        source.cancel(true);

        assertThat(causeOf(source)).isInstanceOf(CancellationException.class);
        assertThat(causeOf(behind)).isInstanceOf(CancellationException.class);
    }

    @Test
    void whenCompleteLeavesAllOfFailing() {
        CompletableFuture<Void> all =
                CompletableFuture.allOf(source.whenComplete((value, thrown) -> Outcome.of(value, thrown)));

        source.completeExceptionally(failure);

        assertThatThrownBy(all::get).cause().isSameAs(failure);
    }

    @Test
    void exceptionallyBehindThenApplySeesTheWrapper() {
        CompletableFuture<Outcome<String>> outcome = outcomeBehindAStage(source);

        source.completeExceptionally(failure);

        assertThat(((Failure<String>) outcome.join()).cause())
                .isInstanceOf(CompletionException.class)
                .hasCause(failure);
    }

    // snippet: exceptionally-behind
    static <T> CompletableFuture<Outcome<T>> outcomeBehindAStage(CompletableFuture<T> call) {
        return call.<Outcome<T>>thenApply(Success::new) // does not compile without <Outcome<T>>
                .exceptionally(Failure::new); // gets a CompletionException around the failure
    }
    // end snippet

    @Test
    void exceptionallyWithADefaultHidesWhichCallFailed() {
        CompletableFuture<String> withDefault = source.exceptionally(thrown -> "none");

        source.completeExceptionally(failure);

        assertThat(withDefault).isCompletedWithValue("none");
        assertThat(CompletableFuture.completedFuture("none").exceptionally(thrown -> "none"))
                .isCompletedWithValue("none");
    }

    @Test
    void aFunctionInHandleThatThrowsFailsTheStage() {
        IllegalStateException thrownByHandle = new IllegalStateException("in handle");
        CompletableFuture<String> handled = source.handle((value, thrown) -> {
            throw thrownByHandle;
        });

        source.completeExceptionally(failure);

        assertThatThrownBy(handled::get).cause().isSameAs(thrownByHandle);
    }

    @Test
    void handleOnAllOfSeesOneFailureAndNoResult() throws Exception {
        CompletableFuture<String> other = CompletableFuture.failedFuture(root);
        CompletableFuture<String> good = CompletableFuture.completedFuture("value");
        source.completeExceptionally(failure);

        CompletableFuture<Outcome<Void>> outcome =
                CompletableFuture.allOf(good, source, other).handle(Outcome::of);

        assertThat(outcome).isCompletedWithValue(new Failure<>(failure));
        assertThat(failure.getSuppressed()).isEmpty();
    }

    @Test
    void behindAllOfEveryCallCanBeAskedForItsOutcome() {
        CompletableFuture<String> good = new CompletableFuture<>();
        CompletableFuture<List<Outcome<String>>> outcomes = CompletableFuture.allOf(good, source)
                .handle((nothing, oneOfThem) -> List.of(
                        good.handle(Outcome::of).join(),
                        source.handle(Outcome::of).join()));

        source.completeExceptionally(failure);
        good.complete("value");

        assertThat(outcomes).isCompletedWithValue(List.of(new Success<>("value"), new Failure<>(failure)));
    }

    @Test
    void allOrThrowHoldsEveryFailure() {
        List<Outcome<String>> outcomes =
                List.of(new Failure<>(failure), new Success<>("value"), new Failure<>(root), new Failure<>(failure));

        assertThatThrownBy(() -> allOrThrow(outcomes))
                .isInstanceOf(ExecutionException.class)
                .hasCause(failure)
                .satisfies(thrown -> assertThat(thrown.getSuppressed()).containsExactly(root, failure));
    }

    @Test
    void allOrThrowGivesTheValuesIfNoneFailed() throws Exception {
        assertThat(allOrThrow(List.of(new Success<>("a"), new Success<String>(null))))
                .containsExactly("a", null);
    }

    @Test
    void anExceptionCannotSuppressItself() {
        assertThatThrownBy(() -> failure.addSuppressed(failure)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    @EnabledForJreRange(min = JRE.JAVA_21)
    void aSwitchOverOutcomesNeedsNoDefault() throws Exception {
        Path source =
                Path.of(OutcomeProofs.class.getResource("/OutcomeSwitch.java").toURI());

        assertThat(ChildJvm.runPreview(source)).contains("got token", "failed: connection reset");
    }

    @Test
    @EnabledForJreRange(min = JRE.JAVA_19)
    void aDoneFutureTellsItsStateFrom19On() throws Exception {
        Path source =
                Path.of(OutcomeProofs.class.getResource("/FutureState.java").toURI());

        assertThat(ChildJvm.runPreview(source))
                .contains("SUCCESS token", "FAILED connection reset", "FAILED broken pipe", "CANCELLED");
    }
}
