package docs.proofs;

import static docs.proofs.Waiting.resultOf;
import static docs.proofs.Waiting.waitUntilOver;
import static docs.proofs.Waiting.waitUntilParked;
import static java.util.concurrent.CompletableFuture.completedFuture;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import docs.proofs.Outcome.Failure;
import docs.proofs.Outcome.Success;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnJre;
import org.junit.jupiter.api.condition.JRE;

/** What {@code handle} on each call, behind {@code allOf}, does rule by rule, and what others do in its place. */
class GatherExceptionsProofs {
    private final IOException failure = new IOException("connection reset");
    private final HeldCall<String> a = new HeldCall<>();
    private final HeldCall<String> b = new HeldCall<>();
    private final HeldCall<String> c = new HeldCall<>();

    private CompletableFuture<List<Outcome<String>>> handleThree() {
        return HandleEach.gather(List.of(a, b, c));
    }

    private static <T> Outcome<T> outcomeOf(CompletableFuture<T> call) throws Exception {
        return resultOf(HandleEach.gather(List.<Supplier<CompletableFuture<T>>>of(() -> call)))
                .get(0);
    }

    private static Throwable causeOf(Outcome<?> outcome) {
        return ((Failure<?>) outcome).cause();
    }

    private static <T> Success<T> success(T value) {
        return new Success<>(value);
    }

    private static <T> Failure<T> failed(Throwable cause) {
        return new Failure<>(cause);
    }

    @Test
    void thePageShowsWhatItCouldLoad() throws Exception {
        CompletableFuture<List<String>> lines = StatusPage.lines(new Calls());

        b.future.completeExceptionally(failure);
        c.future.complete("tenant");
        a.future.complete("token");

        assertThat(resultOf(lines)).containsExactly("token", "failed: connection reset", "tenant");
    }

    @Test
    void noCallsGiveAnEmptyListAtOnce() {
        assertThat(HandleEach.<String>gather(List.of())).isCompletedWithValue(List.of());
    }

    @Test
    void outcomesComeInTheOrderOfTheCalls() {
        CompletableFuture<List<Outcome<String>>> gathered = handleThree();

        c.future.complete("c");
        b.future.completeExceptionally(failure);
        a.future.complete("a");

        assertThat(gathered).isCompletedWithValue(List.of(success("a"), failed(failure), success("c")));
    }

    @Test
    void everyCallIsStartedAndTheCallerIsNotHeld() {
        CompletableFuture<List<Outcome<String>>> gathered = handleThree();

        assertThat(List.of(a, b, c)).allMatch(HeldCall::isStarted);
        assertThat(gathered).isNotDone();
    }

    @Test
    void aFailureDoesNotEndItEarly() {
        CompletableFuture<List<Outcome<String>>> gathered = handleThree();

        a.future.completeExceptionally(failure);
        c.future.complete("c");
        assertThat(gathered).isNotDone();

        b.future.complete("b");
        assertThat(gathered).isCompletedWithValue(List.of(failed(failure), success("b"), success("c")));
    }

    @Test
    void aJoinBehindEachHandleRunsThemOneAfterAnother() throws Exception {
        Thread gathering = new Thread(() -> joinEach(List.of(a, b, c)));
        gathering.start();

        waitUntilParked(gathering);
        assertThat(a.isStarted()).isTrue();
        assertThat(b.isStarted()).isFalse();

        List.of(a, b, c).forEach(call -> call.future.completeExceptionally(failure));
        waitUntilOver(gathering);
    }

    // snippet: join-each
    static <T> CompletableFuture<List<Outcome<T>>> joinEach(List<Supplier<CompletableFuture<T>>> calls) {
        return completedFuture(calls.stream()
                .map(call -> call.get().handle(Outcome::of)) // starts one,
                .map(CompletableFuture::join) // waits for it, and only then pulls the next
                .toList());
    }
    // end snippet

    @Test
    void aCountThatReachesZeroEndsTheGather() {
        CompletableFuture<List<Outcome<String>>> gathered = counted(List.of(a, b));

        b.future.completeExceptionally(failure);
        assertThat(gathered).isNotDone();

        a.future.complete("a");
        assertThat(gathered).isCompletedWithValue(List.of(success("a"), failed(failure)));
    }

    @Test
    void aCountOfNoCallsReachesZeroForNobody() {
        assertThat(GatherExceptionsProofs.<String>counted(List.of())).isNotDone();
    }

    // snippet: counted
    static <T> CompletableFuture<List<Outcome<T>>> counted(List<Supplier<CompletableFuture<T>>> calls) {
        List<CompletableFuture<T>> started = calls.stream().map(Supplier::get).toList();
        int size = started.size(); // not that of the caller's list, which may change
        AtomicReferenceArray<Outcome<T>> slots = new AtomicReferenceArray<>(size);
        AtomicInteger pending = new AtomicInteger(size);
        CompletableFuture<List<Outcome<T>>> gathered = new CompletableFuture<>(); // of no calls: nobody ends it
        for (int i = 0; i < size; i++) {
            int slot = i;
            started.get(slot).handle(Outcome::of).thenAccept(outcome -> {
                slots.set(slot, outcome); // stored first,
                if (pending.decrementAndGet() == 0) { // and counted then
                    gathered.complete(
                            IntStream.range(0, size).mapToObj(slots::get).toList());
                }
            });
        }
        return gathered;
    }
    // end snippet

    @Test
    void failuresAloneMakeASuccess() {
        CompletableFuture<List<Outcome<String>>> gathered = handleThree();

        List.of(a, b, c).forEach(call -> call.future.completeExceptionally(failure));

        assertThat(gathered).isCompleted();
    }

    @Test
    void aFailureBehindAStageKeepsItsWrapper() throws Exception {
        CompletableFuture<String> broken = CompletableFuture.failedFuture(failure);

        assertThat(causeOf(outcomeOf(broken.thenApply(String::strip))))
                .isInstanceOf(CompletionException.class)
                .hasCause(failure);
    }

    @Test
    void nullIsASuccess() throws Exception {
        assertThat(outcomeOf(completedFuture(null))).isEqualTo(success(null));
    }

    @Test
    void aReturnedExceptionIsASuccess() throws Exception {
        assertThat(outcomeOf(completedFuture(failure))).isEqualTo(success(failure));
    }

    @Test
    void anErrorIsCollected() throws Exception {
        AssertionError error = new AssertionError("broken");

        assertThat(outcomeOf(CompletableFuture.failedFuture(error))).isEqualTo(failed(error));
    }

    @Test
    void aSupplierThatThrowsEscapesHandleEach() {
        Supplier<CompletableFuture<String>> throwing = () -> {
            throw new IllegalStateException("no connection");
        };

        assertThatThrownBy(() -> HandleEach.gather(List.of(a, throwing, c))).hasMessage("no connection");
        assertThat(a.isStarted()).isTrue();
        assertThat(c.isStarted()).isFalse();
    }

    // snippet: start
    static <T> CompletableFuture<T> start(Supplier<CompletableFuture<T>> call) {
        try {
            return call.get();
        } catch (Throwable failure) { // an Error too
            return CompletableFuture.failedFuture(failure);
        }
    }
    // end snippet

    @Test
    void aGuardedSupplierIsAFailureInItsSlot() throws Exception {
        StackOverflowError error = new StackOverflowError();
        Supplier<CompletableFuture<String>> throwing = () -> {
            throw error;
        };

        CompletableFuture<List<Outcome<String>>> gathered =
                HandleEach.gather(List.of(() -> start(a), () -> start(throwing), () -> start(c)));
        a.future.complete("a");
        c.future.complete("c");

        assertThat(resultOf(gathered)).containsExactly(success("a"), failed(error), success("c"));
    }

    @Test
    void changingTheListAfterwardsChangesNothing() throws Exception {
        List<Supplier<CompletableFuture<String>>> calls = new ArrayList<>(List.of(a, b));
        CompletableFuture<List<Outcome<String>>> gathered = HandleEach.gather(calls);

        calls.clear();
        a.future.complete("a");
        b.future.complete("b");

        assertThat(resultOf(gathered)).containsExactly(success("a"), success("b"));
    }

    @Test
    void eachSupplierIsAskedOnce() {
        handleThree();
        HandleEach.gather(List.of(a, a));

        assertThat(a.starts).isEqualTo(3);
        assertThat(b.starts).isEqualTo(1);
    }

    @Test
    void aCancelledCallIsAFailureInItsSlot() throws Exception {
        CompletableFuture<List<Outcome<String>>> gathered = handleThree();

        b.future.cancel(true);
        assertThat(List.of(a, c)).noneMatch(call -> call.future.isDone());
        a.future.complete("a");
        c.future.complete("c");

        List<Outcome<String>> outcomes = resultOf(gathered);
        assertThat(outcomes).contains(success("a"), success("c"));
        assertThat(causeOf(outcomes.get(1))).isInstanceOf(CancellationException.class);
        assertThat(gathered.isCancelled()).isFalse();
    }

    @Test
    void cancellingHandleEachReachesNoCall() {
        CompletableFuture<List<Outcome<String>>> gathered = handleThree();

        gathered.cancel(true);

        assertThat(gathered).isCancelled();
        assertThat(List.of(a, b, c)).noneMatch(call -> call.future.isDone());
    }

    @Test
    void cancellingTheCallsFirstEndsTheGatherWithOutcomes() {
        CompletableFuture<List<Outcome<String>>> gathered = handleThree();

        List.of(a, b, c).forEach(call -> call.future.cancel(true));

        assertThat(gathered).isCompletedWithValueMatching(outcomes -> outcomes.size() == 3);
        assertThat(gathered.cancel(true)).as("too late").isFalse();
    }

    @Test
    void cancellingTheGatherFirstKeepsItCancelled() {
        CompletableFuture<List<Outcome<String>>> gathered = handleThree();

        gathered.cancel(true);
        List.of(a, b, c).forEach(call -> call.future.cancel(true));

        assertThat(gathered).isCancelled();
    }

    @Test
    void handleEachTakesAHundredThousandCalls() {
        CompletableFuture<String> held = new CompletableFuture<>();
        CompletableFuture<List<Outcome<String>>> gathered = HandleEach.gather(Collections.nCopies(100_000, () -> held));

        held.completeExceptionally(failure);

        assertThat(gathered).isCompletedWithValueMatching(outcomes -> outcomes.size() == 100_000);
        assertThat(HandleEach.gather(Collections.nCopies(100_000, () -> completedFuture("done"))))
                .isCompleted();
    }

    @Test
    void handleEachLosesNoneOfTheOutcomesThatComeAtOnce() throws Exception {
        int threads = 8;
        ExecutorService executor = Executors.newFixedThreadPool(threads);
        for (int round = 0; round < 100; round++) {
            List<HeldCall<Integer>> calls =
                    Stream.generate(HeldCall<Integer>::new).limit(threads).toList();
            CompletableFuture<List<Outcome<Integer>>> gathered = HandleEach.gather(List.copyOf(calls));
            AtomicInteger ready = new AtomicInteger();
            for (HeldCall<Integer> call : calls) {
                executor.execute(() -> {
                    ready.incrementAndGet();
                    while (ready.get() < threads) {
                        Thread.yield();
                    }
                    call.future.completeExceptionally(failure);
                });
            }
            assertThat(resultOf(gathered)).hasSize(threads).containsOnly(failed(failure));
        }
        executor.shutdown();
    }

    @Test
    void whereAllOfHasOneFailureHandleEachHasThemAll() throws Exception {
        IOException other = new IOException("no route");
        CompletableFuture<List<String>> all = AllOf.gather(List.of(a, b, c));
        CompletableFuture<List<Outcome<String>>> gathered = handleThree();

        a.future.complete("a");
        b.future.completeExceptionally(failure);
        c.future.completeExceptionally(other);

        assertThatThrownBy(all::get).cause().isSameAs(failure).hasNoSuppressedExceptions();
        assertThat(resultOf(gathered)).containsExactly(success("a"), failed(failure), failed(other));
    }

    @Test
    void failingFastAnswersWhereCollectingWaits() {
        CompletableFuture<Object> failsFast = CompletableFuture.anyOf(a.future, b.future);
        CompletableFuture<List<Outcome<String>>> collects = HandleEach.gather(List.of(a, b));

        a.future.completeExceptionally(failure);

        assertThat(failsFast).isCompletedExceptionally();
        assertThat(collects).isNotDone();
    }

    @Test
    @EnabledOnJre(value = JRE.JAVA_25, disabledReason = "StructuredTaskScope in this form is a preview of JDK 25")
    void aScopeThatAwaitsAllLeavesTheSiblingAlone() throws Exception {
        Path source = Path.of(
                GatherExceptionsProofs.class.getResource("/AwaitAll.java").toURI());

        assertThat(ChildJvm.runPreview(source)).contains("FAILED: broken", "SUCCESS: done");
    }

    private final class Calls implements AccountPage.Client {
        @Override
        public CompletableFuture<String> token() {
            return a.get();
        }

        @Override
        public CompletableFuture<String> subscriptions() {
            return b.get();
        }

        @Override
        public CompletableFuture<String> tenant() {
            return c.get();
        }
    }
}
