package katas.gatherexceptions;

import static grader.Level.JUNIOR;
import static grader.Level.MID;
import static grader.Level.SENIOR;
import static grader.evidence.Evidence.assertThat;

import grader.Check;
import grader.Kata;
import grader.calls.Call;
import grader.calls.Calls;
import grader.calls.Invocation;
import grader.calls.Race;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.SocketException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import katas.gatherexceptions.Outcome.Failure;
import katas.gatherexceptions.Outcome.Success;

/**
 * The rules of {@code gather} with exceptions, one check a rule. The clock of {@link Calls} is simulated: a second costs
 * nothing.
 */
@Kata(name = "gather-exceptions", stub = GatherExceptions.class)
class GatherExceptionsTest {
    /** What a failed call is seen as wherever it does not matter what its failure holds. */
    private static final Object A_FAILURE = "a Failure";

    private static final Object A_CANCELLATION = "a Failure with a CancellationException";

    private final Calls calls;

    GatherExceptionsTest(Calls calls) {
        this.calls = calls;
    }

    private <T> Invocation<List<Outcome<T>>> gather(List<? extends Supplier<CompletableFuture<T>>> listed) {
        List<Supplier<CompletableFuture<T>>> copy = List.copyOf(listed);
        return calls.invoke("gather", () -> GatherExceptions.gather(copy));
    }

    @SafeVarargs
    @SuppressWarnings("varargs")
    private <T> Invocation<List<Outcome<T>>> gather(Supplier<CompletableFuture<T>>... listed) {
        return gather(List.of(listed));
    }

    /** Gathers, and looks at failures in its own way. */
    private Invocation<List<Object>> gatherSeeing(
            Function<Throwable, Object> failure, List<? extends Supplier<CompletableFuture<String>>> listed) {
        List<Supplier<CompletableFuture<String>>> copy = List.copyOf(listed);
        return calls.invoke("gather", () -> GatherExceptions.gather(copy).thenApply(it -> seen(failure, it)));
    }

    private static List<Object> seen(Function<Throwable, Object> failure, List<Outcome<String>> outcomes) {
        return outcomes.stream()
                .map(it -> it instanceof Failure<String> failed ? failure.apply(failed.cause()) : it)
                .toList();
    }

    /** Gathers, and does not look into failures: what they hold is for rule 8. */
    @SafeVarargs
    @SuppressWarnings("varargs")
    private Invocation<List<Object>> gatherSeeingFailures(Supplier<CompletableFuture<String>>... listed) {
        return gatherSeeing(failure -> A_FAILURE, List.of(listed));
    }

    /** Whether it comes to something that fits: what is a condition of one check is the matter of another. */
    private <T> boolean comesTo(Invocation<List<T>> gathered, Predicate<List<T>> fitting) {
        return calls.playUntil(gathered::isOver)
                && gathered.returned().stream()
                        .filter(future -> !future.isCompletedExceptionally())
                        .anyMatch(future -> fitting.test(future.join()));
    }

    private static <T> Outcome<T> success(T value) {
        return new Success<>(value);
    }

    private static <T> Outcome<T> failure(Throwable cause) {
        return new Failure<>(cause);
    }

    @Check(
            rule = 1,
            level = JUNIOR,
            title = "No calls: done at once, with an empty list",
            hint = "a counter that is decremented by each call never reaches zero when there is none")
    void noCalls() {
        var gathered = gather(List.<Call<String>>of());

        assertThat(gathered).succeedsWith(List.of());

        gathered.returned().map(CompletableFuture::join).ifPresent(GatherExceptionsTest::addTo);
        assertThat(gather(List.<Call<String>>of())).succeedsWith(List.of());
    }

    private static void addTo(List<Outcome<String>> theirs) {
        try {
            theirs.add(success("added by whoever asked for it"));
        } catch (UnsupportedOperationException isFixed) {
            // Then nobody can.
        }
    }

    @Check(
            rule = 2,
            level = JUNIOR,
            title = "Outcomes come in the order of the calls, whatever order they finish in, and however",
            hint = "outcomes that are added as they arrive are in the order of arrival")
    void outcomesInTheOrderOfTheCalls() {
        assertThat(gather(
                        calls.taking(600, "november"),
                        calls.taking(200, "alpha"),
                        calls.taking(400, "zulu"),
                        calls.taking(100, "kilo"),
                        calls.taking(500, "bravo"),
                        calls.taking(300, "mike")))
                .succeedsWith(List.of(
                        success("november"),
                        success("alpha"),
                        success("zulu"),
                        success("kilo"),
                        success("bravo"),
                        success("mike")));

        List<Call<String>> dozen = calls.taking(100, 12); // the last ends first, and "call 10" sorts before "call 2"
        assertThat(gather(dozen))
                .succeedsWith(dozen.stream().map(call -> success(call.name())).toList());

        // A gather is a call as any other: what two of them keep must not get mixed up.
        Call<String> inner = calls.taking(200, "inner");
        Call<String> other = calls.taking(100, "other");
        var nested =
                gather(() -> GatherExceptions.gather(List.of(inner)), () -> GatherExceptions.gather(List.of(other)));
        assertThat(nested)
                .succeedsWith(List.of(success(List.of(success("inner"))), success(List.of(success("other")))));

        List<Object> expected = List.of(success("november"), A_FAILURE, success("zulu"), A_FAILURE, success("bravo"));
        var mixed = gatherSeeingFailures(
                calls.taking(500, "november"),
                calls.failing(100, "alpha", new IOException("connection reset")),
                calls.taking(300, "zulu"),
                calls.throwing("kilo", new IllegalStateException("no token")),
                calls.taking(200, "bravo"));
        if (comesTo(mixed, outcomes -> outcomes.size() == expected.size() && outcomes.containsAll(expected))) {
            assertThat(mixed).succeedsWith(expected);
        }
    }

    @Check(
            rule = 3,
            level = JUNIOR,
            title = "Every call is in flight before any has finished",
            hint = "join() or get() in the loop waits for a call before it starts the next")
    void allInFlightTogether() {
        assertThat(gather(calls.taking(1_000, 3))).startsEveryCallBeforeAnyEnds();

        assertThat(gather(calls.taking(1_000, 64))).startsEveryCallBeforeAnyEnds();
    }

    @Check(
            rule = 4,
            level = JUNIOR,
            title = "It takes as long as the slowest call, not the sum: 3 s become 1 s",
            hint = "calls that wait for one another, or for a free thread of a pool, add up")
    void takesAsLongAsTheSlowestCall() {
        var token = calls.taking(1_000, "token");
        var subscriptions = calls.taking(900, "subscriptions");
        var tenant = calls.taking(800, "tenant");

        var gathered = gather(token, subscriptions, tenant);

        assertThat(gathered)
                .takes(1_000)
                .succeedsInAnyOrderWith(success("token"), success("subscriptions"), success("tenant"));

        Call<String> pending = calls.held("the call of the first");
        Call<String> own = calls.taking(1_000, "own");
        var second = calls.invoke("the second gather", () -> {
            GatherExceptions.gather(List.of(pending));
            return GatherExceptions.gather(List.of(own));
        });
        if (calls.playUntil(second::hasReturned)) { // if not, that is for rule 5
            assertThat(second).takes(1_000);
        }
    }

    @Check(
            rule = 5,
            level = JUNIOR,
            title = "It returns while the calls are still pending: the caller is not held",
            hint = "a method that waits before it returns a future is a blocking method with a polite signature")
    void callerIsNotHeld() {
        List<Call<String>> pending = calls.held(3);

        var gathered = gather(pending);

        assertThat(gathered).returnsWhileCallsArePending();

        assertThat(gather(calls.<String>held("alone"))).returnsWhileCallsArePending();

        assertThat(gather(calls.<String>held(64))).returnsWhileCallsArePending();

        var mixed = gather(
                calls.<String>held("pending"),
                calls.throwing("broken", new IllegalStateException("no token")),
                () -> CompletableFuture.completedFuture("done already"));
        calls.playUntil(mixed::hasReturned);
        if (mixed.thrown().isEmpty()) { // if not, that is for rule 11
            assertThat(mixed).returnsWhileCallsArePending();
        }
    }

    @Check(
            rule = 6,
            level = JUNIOR,
            title = "A failed call is a Failure in its own slot, and the others keep their Success",
            hint = "allOf and its stages know of one failure for all; handle on each call knows what became of it")
    void failedCallIsAFailureInItsOwnSlot() {
        var gathered = gatherSeeingFailures(
                calls.taking(100, "a"),
                calls.failing(200, "b", new IOException("connection reset")),
                calls.taking(300, "c"),
                calls.failing(400, "d", new IllegalStateException("no tenant")));

        assertThat(gathered).succeedsInAnyOrderWith(success("a"), A_FAILURE, success("c"), A_FAILURE);

        assertThat(gatherSeeingFailures(
                        calls.taking(100, "a"),
                        () -> CompletableFuture.failedFuture(new IOException("failed before it was asked for"))))
                .succeedsInAnyOrderWith(success("a"), A_FAILURE);
    }

    @Check(
            rule = 7,
            level = JUNIOR,
            title = "It waits for every call, and never fails because a call did",
            hint = "here a failure is an outcome like any other: there is nothing to end early, and nothing to throw")
    void waitsForEveryCall() {
        Call<String> early = calls.taking(100, "early");
        Call<String> sibling = calls.held("sibling");
        var gathered = gather(
                early,
                () -> {
                    early.succeed("while others are yet to be started");
                    return CompletableFuture.completedFuture("done already");
                },
                calls.failing(200, "broken", new IOException("connection reset")),
                calls.failing(300, "broken too", new IllegalStateException("no tenant")),
                sibling);

        calls.playUntil(gathered::isOver);
        assertThat(gathered).isPending();
        sibling.succeed("sibling");
        assertThat(gathered).succeeds();

        var allButOne = gather(
                calls.failing(100, "one", new IOException("connection reset")),
                calls.failing(200, "two", new IOException("connection refused")),
                calls.<String>held("three"));
        calls.playUntil(allButOne::isOver);
        assertThat(allButOne).doesNotGiveUp();

        assertThat(gather(
                        calls.failing(100, "one", new IOException("connection reset")),
                        calls.failing(200, "two", new IOException("connection refused")),
                        calls.failing(300, "three", new IllegalStateException("no tenant"))))
                .succeeds();

        Call<String> slow = calls.taking(200, "slow");
        Call<String> quick = calls.taking(100, "quick");
        assertThat(calls.invoke(
                        "one of two gathers",
                        () -> GatherExceptions.gather(List.of(slow))
                                .thenCombine(GatherExceptions.gather(List.of(quick)), List::of)))
                .succeeds();
    }

    @Check(
            rule = 8,
            level = MID,
            title = "A Failure holds the very exception object that the call failed with",
            hint = "join() and stages wrap what they pass on, and getCause() unwraps what was never wrapped")
    void failureHoldsTheVeryException() {
        IOException another = new IOException("connection refused");
        for (Throwable cause : List.of(
                new IllegalStateException("plain"),
                new IOException("with a cause of its own", new SocketException("connection reset")),
                new ExecutionException("the call's own", new IOException("not to be unwrapped")),
                new UncheckedIOException("nor this one", new IOException("connection reset")),
                new InterruptedException("the call's own: nobody has interrupted the gather"))) {
            Throwable itsCause = cause.getCause();
            var gathered =
                    gather(calls.taking(100, "a"), calls.failing(200, "b", cause), calls.failing(300, "c", another));

            assertThat(gathered)
                    .succeedsInAnyOrderWith(success("a"), failure(cause), failure(another))
                    .leavesAsItWas(cause, itsCause);
        }

        Throwable plain = new IllegalStateException("no token");
        Throwable thrown = new UncheckedIOException("no tenant", new IOException("connection reset"));
        Call<String> first = calls.throwing("a", plain);
        Call<String> second = calls.throwing("b", thrown);
        var bothThrown = gather(first, second);
        boolean areCollected = comesTo(
                bothThrown,
                outcomes -> outcomes.size() == 2 && outcomes.stream().allMatch(Failure.class::isInstance));
        if (areCollected && first.hasStarted() && second.hasStarted()) { // if not, that is for rule 11
            assertThat(bothThrown).succeedsInAnyOrderWith(failure(plain), failure(thrown));
        }

        Throwable error = new AssertionError("an Error", new IOException("connection reset"));
        Throwable cancellation = new CancellationException();
        holdsIfCollected(another, () -> CompletableFuture.failedFuture(another));
        holdsIfCollected(error, calls.throwing("b", error));
        holdsIfCollected(error, calls.failing(100, "b", error));
        holdsIfCollected(cancellation, calls.failing(100, "b", cancellation));
    }

    /** That a call like this is collected is for other rules, and so is what is collected if it was cancelled. */
    private void holdsIfCollected(Throwable cause, Supplier<CompletableFuture<String>> call) {
        boolean wasCancelled = cause instanceof CancellationException;
        var gathered = gatherSeeing(
                it -> failure(wasCancelled && !(it instanceof CompletionException) ? cause : it), List.of(call));
        if (comesTo(gathered, outcomes -> outcomes.size() == 1 && outcomes.get(0) instanceof Failure)) {
            assertThat(gathered).succeedsWith(List.of(failure(cause)));
        }
    }

    @Check(
            rule = 9,
            level = MID,
            title = "Success(null) is a success, and so is a call that returns an exception object",
            hint = "whether a call failed is told by neither its result nor the type of it: null and exceptions are"
                    + " values")
    void whatACallReturnsIsASuccess() {
        for (Object returned : List.of(
                new IOException("returned, not thrown"),
                new IllegalStateException("returned, not thrown"),
                new AssertionError("returned, not thrown"),
                new Failure<>(new IOException("of another gather")))) {
            var gathered = gather(calls.<Object>taking(100, "nothing", null), calls.taking(200, "report", returned));

            assertThat(gathered).succeedsInAnyOrderWith(success(null), success(returned));
        }
    }

    @Check(
            rule = 10,
            level = MID,
            title = "An Error is collected too",
            hint = "catch (Exception e) lets an Error through, and a cast to Exception breaks on one")
    void errorIsCollectedToo() {
        for (Throwable error : List.of(new StackOverflowError("too deep"), new AssertionError("cannot happen"))) {
            assertThat(gatherSeeingFailures(calls.taking(100, "a"), calls.failing(200, "b", error)))
                    .succeedsInAnyOrderWith(success("a"), A_FAILURE);
        }

        var exceptions = gatherBothWaysOfFailing(new IllegalStateException("no token"));
        // If these are not collected, that is for other rules.
        if (comesTo(exceptions, outcomes -> outcomes.size() == 3 && outcomes.contains(success("after")))) {
            for (Throwable error : List.of(
                    new StackOverflowError("too deep"),
                    new NoClassDefFoundError("not deployed"),
                    new AssertionError("cannot happen"))) {
                assertThat(gatherBothWaysOfFailing(error))
                        .succeedsInAnyOrderWith(A_FAILURE, A_FAILURE, success("after"));
            }
        }
    }

    private Invocation<List<Object>> gatherBothWaysOfFailing(Throwable failure) {
        return gatherSeeingFailures(
                calls.failing(100, "failing", failure),
                calls.throwing("throwing", failure),
                calls.taking(200, "after"));
    }

    @Check(
            rule = 11,
            level = MID,
            title = "A supplier that throws is a Failure in its slot, and the others are still started",
            hint = "an exception that leaves gather itself keeps the calls behind it from ever starting")
    void supplierThatThrowsIsAFailure() {
        var gathered = gatherSeeingFailures(
                calls.taking(100, "before"),
                calls.throwing("broken", new IllegalStateException("no token")),
                calls.taking(200, "after"));

        assertThat(gathered).succeedsInAnyOrderWith(success("before"), A_FAILURE, success("after"));

        assertThat(gatherBothSidesOf(
                        calls.throwing("checked", new IOException("thrown where the compiler does not see it"))))
                .succeedsInAnyOrderWith(success("before"), A_FAILURE, success("after"));

        var cancelled = gatherBothSidesOf(calls.failing(50, "cancelled", new CancellationException()));
        if (comesTo(cancelled, outcomes -> outcomes.contains(A_FAILURE) && outcomes.contains(success("after")))) {
            // if not, that is for rule 13
            assertThat(gatherBothSidesOf(calls.throwing("throwing", new CancellationException())))
                    .succeedsInAnyOrderWith(success("before"), A_FAILURE, success("after"));
        }
    }

    private Invocation<List<Object>> gatherBothSidesOf(Supplier<CompletableFuture<String>> call) {
        return gatherSeeingFailures(calls.taking(100, "before"), call, calls.taking(200, "after"));
    }

    @Check(
            rule = 12,
            level = MID,
            title = "The list is read at the call, and each supplier is asked exactly once",
            hint = "a stage or a thread that comes back to the caller's list, or to a supplier, finds another")
    void listIsReadAtTheCallAndEachSupplierAskedOnce() {
        Call<String> once = calls.taking(100, "once");
        Call<String> twice = calls.taking(100, "twice");
        assertThat(gather(twice, once, twice))
                .succeedsInAnyOrderWith(success("twice"), success("once"), success("twice"));
        assertThat(once).wasStartedTimes(1);
        assertThat(twice).wasStartedTimes(2);

        isAskedOnce(calls.failing(100, "broken", new IOException("connection reset")));
        isAskedOnce(calls.throwing("not to be started", new IllegalStateException("no token")));
        isAskedOnce(calls.taking(100, "nothing", null));

        CompletableFuture<String> shared = new CompletableFuture<>();
        var sharing = gather(() -> shared, () -> shared);
        shared.complete("shared");
        assertThat(sharing).succeedsInAnyOrderWith(success("shared"), success("shared"));

        for (int round = 0; round < 50 && isReadAtTheCall(); round++) {}
    }

    private void isAskedOnce(Call<String> call) {
        gather(call);
        assertThat(call).ends().wasStartedTimes(1);
    }

    /** Judges one round, and says whether there may be others: one that holds its caller leaves no afterwards. */
    private boolean isReadAtTheCall() {
        CompletableFuture<String> a = new CompletableFuture<>();
        CompletableFuture<String> b = new CompletableFuture<>();
        List<Supplier<CompletableFuture<String>>> listed = new ArrayList<>(List.of(() -> a, () -> b));

        var gathered = calls.invoke("gather", () -> {
            var future = GatherExceptions.gather(listed);
            listed.clear();
            listed.add(() -> CompletableFuture.completedFuture("added later"));
            return future;
        });
        boolean returned = calls.playUntil(gathered::hasReturned);
        a.complete("a");
        assertThat(gathered).isPending();
        b.complete("b");

        assertThat(gathered).succeedsInAnyOrderWith(success("a"), success("b"));
        return returned;
    }

    @Check(
            rule = 13,
            level = SENIOR,
            title = "A cancelled call is a Failure with a CancellationException, and its siblings are unaffected",
            hint = "get() and join() throw a CancellationException as it is: it is neither wrapped nor checked")
    void cancelledCallIsAFailure() {
        Call<String> cancelled = calls.held("cancelled");
        Call<String> sibling = calls.held("sibling");
        var gathered = gatherSeeingCancellations(cancelled, sibling);
        assertThat(cancelled).isStarted();
        calls.settle();

        cancelled.cancel();

        assertThat(sibling).isNotCancelled();
        sibling.succeed("sibling");
        assertThat(gathered).succeedsInAnyOrderWith(A_CANCELLATION, success("sibling"));

        CompletableFuture<String> already = new CompletableFuture<>();
        already.cancel(true);
        assertThat(gatherSeeingCancellations(calls.taking(100, "sibling"), () -> already))
                .succeedsInAnyOrderWith(success("sibling"), A_CANCELLATION);

        Call<String> alone = calls.held("alone");
        var ofOne = gatherSeeingCancellations(alone);
        assertThat(alone).isStarted();
        calls.settle();
        alone.cancel();
        assertThat(ofOne).succeedsInAnyOrderWith(A_CANCELLATION);
    }

    @SafeVarargs
    @SuppressWarnings("varargs")
    private Invocation<List<Object>> gatherSeeingCancellations(Supplier<CompletableFuture<String>>... listed) {
        return gatherSeeing(cause -> isCancellation(cause) ? A_CANCELLATION : failure(cause), List.of(listed));
    }

    /** A CompletionException around it is for rule 8. */
    private static boolean isCancellation(Throwable failure) {
        Throwable cause = failure instanceof CompletionException ? failure.getCause() : failure;
        return cause instanceof CancellationException;
    }

    @Check(
            rule = 14,
            level = SENIOR,
            title = "Cancelling it cancels the pending calls, and it is cancelled itself",
            hint = "cancel(true) on a stage reaches no source; and calls that are cancelled first complete the gather")
    void cancellingItCancelsThePendingCalls() {
        Call<String> done = calls.taking(100, "done");
        Call<String> slow = calls.held("slow");
        Call<String> slower = calls.held("slower");
        var gathered = gather(done, slow, slower);
        assertThat(done).ends();

        assertThat(gathered).isCancelledByItsOwner();

        assertThat(slow).becomesCancelledIfPending();
        assertThat(slower).becomesCancelledIfPending();
        assertThat(gathered).becomesCancelled();

        Call<String> broken = calls.failing(100, "broken", new IOException("connection reset"));
        Call<String> pending = calls.held("pending");
        var another = gather(broken, pending);
        assertThat(broken).ends();
        calls.settle();
        if (!another.isOver()) { // if it is, that is for rule 7
            assertThat(another).isCancelledByItsOwnerWithoutInterrupting();

            assertThat(pending).becomesCancelledIfPending();
            assertThat(another).becomesCancelled();
        }

        cancelsWhateverIsPendingWhenSomeHaveEnded();

        Call<String> alone = calls.held("alone");
        var ofOne = gather(alone);
        assertThat(alone).isStarted();
        calls.settle();

        assertThat(ofOne).isCancelledByItsOwner();
        assertThat(alone).becomesCancelledIfPending();
        assertThat(ofOne).becomesCancelled();

        List<Call<String>> inner = calls.held(2);
        var outer = gather(
                () -> GatherExceptions.gather(List.copyOf(inner)), calls.<List<Outcome<String>>>held("beside it"));
        calls.playUntil(() -> inner.stream().allMatch(Call::hasStarted));
        calls.settle();

        assertThat(outer).isCancelledByItsOwner();
        inner.forEach(call -> assertThat(call).becomesCancelledIfPending());
    }

    private void cancelsWhateverIsPendingWhenSomeHaveEnded() {
        List<Call<String>> five = calls.held(5);
        List<Supplier<CompletableFuture<String>>> listed = new ArrayList<>(five);
        var gathered = calls.invoke("gather", () -> {
            var future = GatherExceptions.gather(listed);
            listed.clear(); // which changes nothing
            return future;
        });
        calls.playUntil(() -> five.stream().allMatch(Call::hasStarted));
        calls.settle();
        for (int ended : new int[] {0, 1, 4}) {
            five.get(ended).succeed("done");
            calls.settle();
        }

        assertThat(gathered).isCancelledByItsOwner();

        assertThat(five.get(2)).becomesCancelledIfPending();
        assertThat(five.get(3)).becomesCancelledIfPending();
    }

    @Check(
            rule = 15,
            level = SENIOR,
            title = "100,000 calls end in linear time with a flat stack, and calls that end at once lose nothing",
            hint = "a thread, a frame or a look at all for each call does not scale; count++ on a volatile loses"
                    + " counts")
    void manyCallsAndSimultaneousOnes() {
        assertThat(GatherExceptions::<Integer>gather, calls, GatherExceptionsTest::success)
                .copesWith(100_000);

        assertThat(new Race<>(calls, GatherExceptions::<Integer>gather, GatherExceptionsTest::success))
                .losesNothing();
    }
}
