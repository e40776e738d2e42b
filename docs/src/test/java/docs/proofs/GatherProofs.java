package docs.proofs;

import static docs.proofs.Waiting.resultOf;
import static docs.proofs.Waiting.waitUntilOver;
import static docs.proofs.Waiting.waitUntilParked;
import static java.util.concurrent.CompletableFuture.completedFuture;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnJre;
import org.junit.jupiter.api.condition.JRE;

/** What {@code allOf(..).thenApply(join)} does, rule by rule, and what a task group does instead. */
class GatherProofs {
    private volatile long ended;
    private final HeldCall<String> a = new HeldCall<>();
    private final HeldCall<String> b = new HeldCall<>();
    private final HeldCall<String> c = new HeldCall<>();

    private CompletableFuture<List<String>> allOfThree() {
        return AllOf.gather(List.of(a, b, c));
    }

    @Test
    void joinBeforeTheNextCallRunsThemOneAfterAnother() throws InterruptedException {
        Thread loading = new Thread(() -> AccountPage.loadOneAfterAnother(new Calls()));
        loading.start();

        waitUntilParked(loading);
        assertThat(a.isStarted()).isTrue();
        assertThat(b.isStarted()).isFalse();

        a.future.complete("a");
        b.future.complete("b");
        c.future.complete("c");
        waitUntilOver(loading);
    }

    @Test
    void gatherHasTheThreeCallsInFlightTogether() throws Exception {
        CompletableFuture<AccountPage> page = AccountPage.load(new Calls());

        assertThat(List.of(a, b, c)).allMatch(HeldCall::isStarted);
        assertThat(page).isNotDone();

        c.future.complete("tenant");
        a.future.complete("token");
        b.future.complete("subscriptions");
        assertThat(resultOf(page)).isEqualTo(new AccountPage("token", "subscriptions", "tenant"));
    }

    @Test
    void aStreamOfSupplyAsyncAndJoinRunsOneAfterAnother() {
        List<String> events = Collections.synchronizedList(new ArrayList<>());

        List<Integer> results = oneStream(IntStream.range(0, 3)
                .<Supplier<Integer>>mapToObj(n -> () -> {
                    events.add("start " + n);
                    events.add("end " + n);
                    return n;
                })
                .toList());

        assertThat(results).containsExactly(0, 1, 2);
        assertThat(events).containsExactly("start 0", "end 0", "start 1", "end 1", "start 2", "end 2");
    }

    // snippet: one-stream
    static <T> List<T> oneStream(List<Supplier<T>> calls) {
        return calls.stream()
                .map(CompletableFuture::supplyAsync) // starts one,
                .map(CompletableFuture::join) // waits for it, and only then pulls the next
                .toList();
    }
    // end snippet

    // snippet: two-streams
    static <T> List<T> twoStreams(List<Supplier<T>> calls, ExecutorService executor) {
        List<CompletableFuture<T>> started = calls.stream()
                .map(call -> CompletableFuture.supplyAsync(call, executor))
                .toList(); // toList() pulls them all: all are started
        return started.stream().map(CompletableFuture::join).toList();
    }
    // end snippet

    @Test
    void aListBetweenTheStreamsStartsAllOfThem() {
        CountDownLatch allStarted = new CountDownLatch(3);
        Supplier<String> call = () -> {
            allStarted.countDown();
            Waiting.waitFor(allStarted);
            return "met";
        };
        ExecutorService executor = Executors.newFixedThreadPool(3);

        assertThat(twoStreams(List.of(call, call, call), executor))
                .containsOnly("met")
                .hasSize(3);

        executor.shutdown();
    }

    @Test
    void allOfNothingIsDone() {
        assertThat(AllOf.gather(List.of())).isCompletedWithValue(List.of());
    }

    @Test
    void allOfKeepsTheOrderOfTheCalls() {
        CompletableFuture<List<String>> all = allOfThree();

        c.future.complete("c");
        b.future.complete("b");
        a.future.complete("a");

        assertThat(all).isCompletedWithValue(List.of("a", "b", "c"));
    }

    @Test
    void aListThatTheCallsAppendToIsInTheOrderOfTheirEnds() {
        List<String> results = Collections.synchronizedList(new ArrayList<>());
        List.of(a, b, c).forEach(call -> call.get().thenAccept(results::add));

        c.future.complete("c");
        a.future.complete("a");
        b.future.complete("b");

        assertThat(results).containsExactly("c", "a", "b");
    }

    @Test
    void aVolatileCountLosesEndsThatComeAtOnce() throws InterruptedException {
        long counted = 0;
        for (int ends = 100_000; ended == counted; ends *= 2) { // with one processor it takes more of them
            assertThat(ends).as("ends of which none was lost").isLessThan(200_000_000);
            Thread one = counting(ends);
            Thread other = counting(ends);
            waitUntilOver(one);
            waitUntilOver(other);
            counted += 2L * ends;
        }
        assertThat(ended).isLessThan(counted);
    }

    private Thread counting(int ends) {
        Thread thread = new Thread(() -> {
            for (int i = 0; i < ends; i++) {
                ended++;
            }
        });
        thread.start();
        return thread;
    }

    @Test
    void allOfStartsEveryCallAndReturnsAtOnce() {
        CompletableFuture<List<String>> all = allOfThree();

        assertThat(List.of(a, b, c)).allMatch(HeldCall::isStarted);
        assertThat(all).isNotDone();
    }

    @Test
    void allOfKeepsNull() {
        CompletableFuture<List<String>> all = allOfThree();

        List.of(a, b, c).forEach(call -> call.future.complete(null));

        assertThat(all).isCompletedWithValue(Arrays.asList(null, null, null));
    }

    @Test
    void allOfWaitsForEveryCall() {
        CompletableFuture<List<String>> all = allOfThree();

        c.future.completeExceptionally(new IOException("c"));
        assertThat(all).isNotDone();
        b.future.complete("b");
        assertThat(all).isNotDone();
        a.future.complete("a");
        assertThat(all).isCompletedExceptionally();
    }

    @Test
    void allOfReportsTheLowestIndexNotTheFirstInTime() {
        IOException first = new IOException("first in time");
        IOException lowest = new IOException("lowest index");
        CompletableFuture<List<String>> all = allOfThree();

        c.future.completeExceptionally(first);
        b.future.complete("b");
        a.future.completeExceptionally(lowest);

        assertThatThrownBy(all::get)
                .isInstanceOf(ExecutionException.class)
                .cause()
                .isSameAs(lowest);
    }

    @Test
    void allOfFailsWithTheVeryException() {
        IOException failure = new IOException("connection reset");
        CompletableFuture<List<String>> all = allOfThree();

        a.future.complete("a");
        b.future.completeExceptionally(failure);
        c.future.complete("c");

        assertThatThrownBy(all::get)
                .isInstanceOf(ExecutionException.class)
                .cause()
                .isSameAs(failure);
    }

    @Test
    void allOfLeavesTheSiblingsAlone() {
        allOfThree();

        a.future.completeExceptionally(new IOException("a"));

        assertThat(b.future).isNotDone();
        assertThat(c.future).isNotDone();
    }

    @Test
    void aSupplierThatThrowsEscapesAllOf() {
        IllegalStateException broken = new IllegalStateException("before the future was made");

        assertThatThrownBy(() -> AllOf.gather(List.of(
                        a,
                        () -> {
                            throw broken;
                        },
                        c)))
                .isSameAs(broken);
        assertThat(a.isStarted()).isTrue();
        assertThat(c.isStarted()).isFalse();
    }

    @Test
    void allOfAsksEachSupplierOnce() {
        CompletableFuture<List<String>> all = AllOf.gather(List.of(a, b, b));

        a.future.complete("a");
        b.future.complete("b");

        assertThat(all).isCompletedWithValue(List.of("a", "b", "b"));
        assertThat(a.starts).isEqualTo(1);
        assertThat(b.starts).isEqualTo(2);
    }

    @Test
    void allOfOverTheStartedFuturesReadsTheListOnce() {
        List<Supplier<CompletableFuture<String>>> calls = new ArrayList<>(List.of(a, b));
        CompletableFuture<List<String>> all = AllOf.gather(calls);

        calls.clear();
        a.future.complete("a");
        b.future.complete("b");

        assertThat(all).isCompletedWithValue(List.of("a", "b"));
    }

    @Test
    void anUnmodifiableViewShowsWhatTheCallerChangesAndACopyDoesNot() {
        List<String> callers = new ArrayList<>(List.of("a", "b"));
        List<String> view = Collections.unmodifiableList(callers);
        List<String> copy = List.copyOf(callers);

        callers.clear();

        assertThat(view).isEmpty();
        assertThat(copy).containsExactly("a", "b");
    }

    @Test
    void aCopyOfResultsRefusesNull() {
        assertThatThrownBy(() -> List.copyOf(Arrays.asList("a", null))).isInstanceOf(NullPointerException.class);
        assertThat(Arrays.asList("a", null).stream().toList()).containsExactly("a", null);
    }

    @Test
    void cancellingAllOfReachesNoCall() {
        CompletableFuture<List<String>> all = allOfThree();

        all.cancel(true);

        assertThat(all).isCancelled();
        assertThat(List.of(a, b, c)).noneMatch(call -> call.future.isDone());
    }

    @Test
    void aCancelledCallEndsAllOfOnlyAfterTheOthers() {
        CompletableFuture<List<String>> all = allOfThree();

        b.future.cancel(true);
        assertThat(all).isNotDone();

        a.future.complete("a");
        c.future.complete("c");
        assertThatThrownBy(all::get).cause().isInstanceOf(CancellationException.class);
    }

    @Test
    void allOfTakesAHundredThousandCalls() {
        CompletableFuture<String> held = new CompletableFuture<>();
        List<Supplier<CompletableFuture<String>>> calls =
                Collections.nCopies(100_000, () -> held.thenApply(value -> value));
        CompletableFuture<List<String>> all = AllOf.gather(calls);

        held.complete("done");

        assertThat(all).isCompletedWithValueMatching(results -> results.size() == 100_000);
        assertThat(AllOf.gather(Collections.nCopies(100_000, () -> completedFuture("done"))))
                .isCompleted();
    }

    @Test
    void aGatherThatCallsItselfOverflowsTheStack() {
        List<CompletableFuture<String>> done = Collections.nCopies(100_000, completedFuture("done"));

        assertThatThrownBy(() -> headAndTail(done).join())
                .extracting(thrown -> thrown instanceof CompletionException ? thrown.getCause() : thrown)
                .isInstanceOf(StackOverflowError.class);
    }

    @Test
    void aChainOfAHundredThousandStagesDoesNotOverflowTheStack() {
        CompletableFuture<Integer> held = new CompletableFuture<>();
        CompletableFuture<Integer> last = held;
        for (int stage = 0; stage < 100_000; stage++) {
            last = last.thenApply(count -> count + 1);
        }

        held.complete(0);

        assertThat(last).isCompletedWithValue(100_000);
    }

    // snippet: head-and-tail
    static <T> CompletableFuture<List<T>> headAndTail(List<CompletableFuture<T>> calls) {
        if (calls.isEmpty()) {
            return completedFuture(List.of());
        }
        CompletableFuture<List<T>> tail = headAndTail(calls.subList(1, calls.size())); // one frame deeper for each
        return calls.get(0).thenCombine(tail, GatherProofs::inFrontOf); // and a copy for each
    }
    // end snippet

    private static <T> List<T> inFrontOf(T head, List<T> tail) {
        return Stream.concat(Stream.of(head), tail.stream()).toList();
    }

    @Test
    void allOfLosesNoneOfTheResultsThatComeAtOnce() throws Exception {
        int threads = 8;
        ExecutorService executor = Executors.newFixedThreadPool(threads);
        for (int round = 0; round < 100; round++) {
            List<HeldCall<Integer>> calls =
                    Stream.generate(HeldCall<Integer>::new).limit(threads).toList();
            CompletableFuture<List<Integer>> all = AllOf.gather(List.copyOf(calls));
            AtomicInteger ready = new AtomicInteger();
            for (int i = 0; i < threads; i++) {
                int result = i;
                executor.execute(() -> {
                    ready.incrementAndGet();
                    while (ready.get() < threads) {
                        Thread.yield();
                    }
                    calls.get(result).future.complete(result);
                });
            }
            assertThat(resultOf(all)).containsExactly(0, 1, 2, 3, 4, 5, 6, 7);
        }
        executor.shutdown();
    }

    @Test
    @EnabledOnJre(value = JRE.JAVA_25, disabledReason = "StructuredTaskScope in this form is a preview of JDK 25")
    void aTaskGroupCancelsTheSiblings() throws Exception {
        Path source = Path.of(GatherProofs.class.getResource("/TaskGroup.java").toURI());

        assertThat(ChildJvm.runPreview(source)).contains("failed with: broken", "sibling: interrupted");
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
