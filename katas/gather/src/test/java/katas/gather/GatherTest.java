package katas.gather;

import static grader.Level.JUNIOR;
import static grader.Level.MID;
import static grader.Level.SENIOR;
import static grader.evidence.Evidence.assertThat;
import static java.util.Arrays.asList;

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
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/** The rules of {@code gather}, one check a rule. The clock of {@link Calls} is simulated: a second costs nothing. */
@Kata(name = "gather", stub = Gather.class)
class GatherTest {
    private final Calls calls;

    GatherTest(Calls calls) {
        this.calls = calls;
    }

    private <T> Invocation<List<T>> gather(List<? extends Supplier<CompletableFuture<T>>> listed) {
        List<Supplier<CompletableFuture<T>>> copy = List.copyOf(listed);
        return calls.invoke("gather", () -> Gather.gather(copy));
    }

    @SafeVarargs
    @SuppressWarnings("varargs")
    private <T> Invocation<List<T>> gather(Supplier<CompletableFuture<T>>... listed) {
        return gather(List.of(listed));
    }

    @Check(
            rule = 1,
            level = JUNIOR,
            title = "No calls: done at once, with an empty list",
            hint = "a counter that is decremented by each call never reaches zero when there is none")
    void noCalls() {
        var gathered = gather(List.<Call<String>>of());

        assertThat(gathered).succeedsWith(List.of());

        gathered.returned().map(CompletableFuture::join).ifPresent(GatherTest::addTo);
        assertThat(gather(List.<Call<String>>of())).succeedsWith(List.of());
    }

    private static void addTo(List<String> theirs) {
        try {
            theirs.add("added by whoever asked for it");
        } catch (UnsupportedOperationException isFixed) {
            // Then nobody can.
        }
    }

    @Check(
            rule = 2,
            level = JUNIOR,
            title = "Results come in the order of the calls, whatever order they finish in",
            hint = "results that are added as they arrive are in the order of arrival")
    void resultsInTheOrderOfTheCalls() {
        var gathered = gather(
                calls.taking(600, "november"),
                calls.taking(200, "alpha"),
                calls.taking(400, "zulu"),
                calls.taking(100, "kilo"),
                calls.taking(500, "bravo"),
                calls.taking(300, "mike"));

        assertThat(gathered).succeedsWith(List.of("november", "alpha", "zulu", "kilo", "bravo", "mike"));

        var doneAtOnce = CompletableFuture.completedFuture("at once");

        assertThat(gather(() -> doneAtOnce, calls.taking(100, "later"))).succeedsWith(List.of("at once", "later"));

        // A gather is a call as any other: what two of them keep must not get mixed up.
        List<Call<String>> dozen = calls.taking(300, 12);
        List<Call<String>> few = calls.taking(200, 3);

        var nested = gather(() -> Gather.gather(List.copyOf(dozen)), () -> Gather.gather(List.copyOf(few)));

        assertThat(nested).succeedsWith(List.of(namesOf(dozen), namesOf(few)));
    }

    private static List<String> namesOf(List<Call<String>> listed) {
        return listed.stream().map(Call::name).toList();
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

        assertThat(gathered).takes(1_000).succeedsInAnyOrderWith("token", "subscriptions", "tenant");

        Call<String> endless = calls.held("endless");

        assertThat(gather(endless)).doesNotGiveUp();
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

        Call<String> alone = calls.held("alone");

        assertThat(gather(alone)).returnsWhileCallsArePending();

        assertThat(gather(calls.<String>held(64))).returnsWhileCallsArePending();
    }

    @Check(
            rule = 6,
            level = JUNIOR,
            title = "null is a legal result",
            hint =
                    "List.of, Optional.of and ConcurrentHashMap refuse null, and null is no sign of a call still running")
    void nullIsALegalResult() {
        var gathered = gather(calls.taking(100, "a", null), calls.taking(200, "b", "b"), calls.taking(300, "c", null));

        assertThat(gathered).succeedsWith(asList(null, "b", null));

        assertThat(gather(calls.taking(100, "alone", null))).succeedsWith(asList((Object) null));

        var doneAlready = CompletableFuture.<String>completedFuture(null);

        assertThat(gather(() -> doneAlready, () -> CompletableFuture.completedFuture("b")))
                .succeedsInAnyOrderWith(null, "b");
    }

    @Check(
            rule = 7,
            level = MID,
            title = "The first failure in time fails it at once, whatever its index",
            hint = "allOf waits for all, and reports the failure of the lowest index")
    void firstFailureInTimeFailsItAtOnce() {
        for (int index = 0; index <= 3; index++) {
            Call<String> slow = calls.held("slow");
            Call<String> slower = calls.held("slower");
            List<Call<String>> listed = new ArrayList<>(List.of(slow, calls.taking(50, "quick"), slower));
            listed.add(index, calls.failing(100, "broken", new IOException("connection reset")));

            assertThat(gather(listed)).fails().staysSoWhen(() -> slow.fail(new IOException("too late to be told")));
        }

        Call<String> pending = calls.held("pending");
        var failedAlready = CompletableFuture.<String>failedFuture(new IOException("connection refused"));

        assertThat(gather(pending, () -> failedAlready)).fails();
    }

    @Check(
            rule = 8,
            level = MID,
            title = "It fails with the very exception object that the call failed with",
            hint = "join() and stages wrap what they pass on, and getCause() unwraps what was never wrapped")
    void failsWithTheVeryException() {
        for (Throwable failure : List.of(
                new IllegalStateException("plain"),
                new IOException("with a cause of its own", new SocketException("connection reset")),
                new ExecutionException("the call's own", new IOException("not to be unwrapped")),
                new UncheckedIOException("no wrapper either", new IOException("connection reset")),
                new InterruptedException("the call's own: nobody has interrupted the gather"),
                new StackOverflowError("an Error"))) {
            Throwable cause = failure.getCause();
            Call<String> later = calls.held("later");

            var gathered = gather(calls.taking(100, "a"), calls.failing(200, "b", failure), later);

            calls.playUntil(gathered::isOver); // or until nothing happens any more: that it waits is for rule 7
            later.succeed("later");
            assertThat(gathered).failsWith(failure).leavesAsItWas(failure, cause);

            // A call may be a stage that has wrapped it, and still it is what the call's own get() reports.
            Call<String> source = calls.failing(100, "its source", failure);
            assertThat(gather(() -> source.get().thenApply(it -> it))).failsWith(failure);

            var failedAlready = gather(() -> CompletableFuture.<String>failedFuture(failure));
            calls.playUntil(failedAlready::isOver);
            if (failedAlready.thrown().isEmpty()) { // if not, that is for rule 7
                assertThat(failedAlready).failsWith(failure);
            }
        }
    }

    @Check(
            rule = 9,
            level = MID,
            title = "After a failure the other calls are left alone, and they finish",
            hint = "cancelling the siblings is what a task group does; gather lets them run")
    void siblingsAreLeftAloneAfterAFailure() {
        Call<String> before = calls.held("before");
        Call<String> broken = calls.failing(100, "broken", new IOException("connection reset"));
        Call<String> after = calls.held("after");

        gather(before, broken, after);

        assertThat(broken).ends();
        assertThat(before).staysLeftAlone().finishesWith("before");
        assertThat(after).isLeftAlone().finishesWith("after");
    }

    @Check(
            rule = 10,
            level = MID,
            title = "A supplier that throws, an Error too, is a call that failed, and the others are still started",
            hint = "an exception that leaves gather itself keeps the calls behind it from ever starting")
    void supplierThatThrowsIsACallThatFailed() {
        List<Throwable> failures = List.of(
                new IllegalStateException("no token", new IOException()),
                new AssertionError("an Error"),
                new NoClassDefFoundError("another Error"),
                new StackOverflowError("and another"),
                new IOException("thrown where the compiler does not see it"));
        for (int index = 0; index < failures.size(); index++) {
            Call<String> one = calls.held("one");
            Call<String> other = calls.held("other");
            List<Call<String>> listed = new ArrayList<>(List.of(one, other));
            listed.add(index % 2, calls.throwing("broken", failures.get(index))); // as the first or in the middle

            var gathered = gather(listed);

            assertThat(gathered).failsWith(failures.get(index));
            assertThat(one).isLeftAlone().finishesWith("one");
            assertThat(other).isLeftAlone().finishesWith("other");
        }

        Throwable failure = new IllegalStateException("no token");
        assertThat(gather(calls.<String>throwing("alone", failure))).failsWith(failure);

        Call<String> behindBoth = calls.held("behind two that throw the same object");
        var twice = gather(calls.throwing("one", failure), calls.throwing("another", failure), behindBoth);
        assertThat(behindBoth).isStarted();
        assertThat(twice).failsWith(failure);

        Call<String> beside = calls.held("beside one that throws a CancellationException");
        gather(calls.throwing("withdrawn", new CancellationException()), beside);
        assertThat(beside).isStarted(); // what comes of it then is for rule 14

        Call<String> behind = calls.held("behind one that has failed already");
        gather(calls.failedAlready("failed already", new IOException("connection refused")), behind);
        assertThat(behind).isStarted();
    }

    @Check(
            rule = 11,
            level = MID,
            title = "Each supplier is asked exactly once; one that is listed twice runs twice",
            hint = "a stream that is run twice starts its calls twice, and a Map or Set folds equal entries into one")
    void eachSupplierIsAskedOnce() {
        Call<String> once = calls.taking(100, "once");
        Call<String> twice = calls.taking(100, "twice");
        assertThat(gather(twice, once, twice)).succeedsInAnyOrderWith("twice", "once", "twice");
        assertThat(once).wasStartedTimes(1);
        assertThat(twice).wasStartedTimes(2);

        Call<String> broken = calls.failing(100, "broken", new IOException("connection reset"));
        gather(broken);
        assertThat(broken).ends().isNeverStartedAgain();

        Call<String> throwing = calls.throwing("throwing", new IllegalStateException("no token"));
        gather(throwing);
        assertThat(throwing).isStarted().isNeverStartedAgain();

        AtomicInteger times = new AtomicInteger();
        Supplier<CompletableFuture<Integer>> counting =
                () -> CompletableFuture.completedFuture(times.incrementAndGet());
        assertThat(gather(counting)).succeedsWith(List.of(1));
        assertThat(gather(counting)).succeedsWith(List.of(2));

        Call<String> overlapping = calls.held("in two gathers at once");
        var both = calls.invoke(
                "two gathers",
                () -> Gather.gather(List.of(overlapping)).thenCombine(Gather.gather(List.of(overlapping)), List::of));
        if (calls.playUntil(both::hasReturned)) { // if not, that is for rule 5
            assertThat(overlapping).isStarted().wasStartedTimes(2);
        }

        CompletableFuture<String> shared = new CompletableFuture<>();
        var sharing = gather(() -> shared, () -> shared);
        calls.settle();
        shared.complete("shared");
        assertThat(sharing).succeedsInAnyOrderWith("shared", "shared");
    }

    @Check(
            rule = 12,
            level = MID,
            title = "The list is read at the call: changing it afterwards changes nothing",
            hint = "a stage or a thread that reads the caller's list later reads another list")
    void listIsReadAtTheCall() {
        for (int round = 0; round < 50; round++) {
            CompletableFuture<String> a = new CompletableFuture<>();
            CompletableFuture<String> b = new CompletableFuture<>();
            List<Supplier<CompletableFuture<String>>> listed = new ArrayList<>(List.of(() -> a, () -> b));

            var gathered = calls.invoke("gather", () -> {
                var future = Gather.gather(listed);
                listed.clear();
                listed.add(() -> CompletableFuture.completedFuture("added later"));
                return future;
            });
            boolean returned = calls.playUntil(gathered::hasReturned);
            a.complete("a");
            assertThat(gathered).isPending();
            b.complete("b");

            assertThat(gathered).succeedsInAnyOrderWith("a", "b");
            if (!returned) {
                return; // It holds its caller until all is over: there is no afterwards.
            }
        }
    }

    @Check(
            rule = 13,
            level = SENIOR,
            title = "Cancelling it cancels every call that is pending; once it has ended, none",
            hint = "cancel(true) on a stage reaches neither its sources nor any thread")
    void cancellingItCancelsThePendingCalls() {
        Call<String> done = calls.taking(100, "done");
        Call<String> slow = calls.held("slow");
        Call<String> slower = calls.held("slower");
        var gathered = gather(done, slow, slower);
        assertThat(done).ends();

        assertThat(gathered).isCancelledByItsOwner();

        assertThat(slow).becomesCancelledIfPending();
        assertThat(slower).becomesCancelledIfPending();
        assertThat(gathered).endsCancelled();

        Call<String> notInterrupted = calls.held("cancelled without interrupting");

        assertThat(gather(notInterrupted)).isCancelledByItsOwnerWithoutInterrupting();
        assertThat(notInterrupted).becomesCancelledIfPending();

        cancelsWhateverIsPendingWhenSomeHaveEnded();

        for (int size : new int[] {1, 64}) {
            List<Call<String>> starting = calls.held(size);

            var cancelledAtOnce = calls.invoke("gather", () -> {
                var future = Gather.gather(List.copyOf(starting));
                future.cancel(true);
                return future;
            });

            assertThat(cancelledAtOnce).endsCancelled();
            calls.settle();
            starting.forEach(call -> assertThat(call).becomesCancelledIfPending());
        }

        List<Call<String>> inner = calls.held(2);
        var outer = gather(() -> Gather.gather(List.copyOf(inner)), calls.<List<String>>held("beside it"));
        calls.playUntil(() -> inner.stream().allMatch(Call::hasStarted));
        calls.settle();

        assertThat(outer).isCancelledByItsOwner();
        inner.forEach(call -> assertThat(call).becomesCancelledIfPending());

        Call<String> sibling = calls.held("sibling");
        Call<String> broken = calls.failing(100, "broken", new IOException("connection reset"));
        var failed = gather(sibling, broken);

        assertThat(broken).ends();
        touchesNoCallOnceItHasEnded(failed, sibling);

        Call<String> pending = calls.held("pending");
        Call<String> withdrawn = calls.held("withdrawn");
        var endedByIt = gather(pending, withdrawn);
        assertThat(withdrawn).isStarted();
        calls.settle();

        withdrawn.cancel();
        touchesNoCallOnceItHasEnded(endedByIt, pending);
    }

    private void cancelsWhateverIsPendingWhenSomeHaveEnded() {
        List<Call<String>> five = calls.held(5);
        List<Supplier<CompletableFuture<String>>> listed = new ArrayList<>(five);
        var gathered = calls.invoke("gather", () -> {
            var future = Gather.gather(listed);
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

    private void touchesNoCallOnceItHasEnded(Invocation<List<String>> gathered, Call<String> pending) {
        calls.settle();
        if (gathered.isOver() && pending.isPending()) {
            gathered.cancel();
            assertThat(pending).isLeftAlone();
        }
    }

    @Check(
            rule = 14,
            level = SENIOR,
            title = "A cancelled call ends it with a CancellationException, and its siblings are not cancelled",
            hint = "isCancelled() is true of every future that ended with a CancellationException")
    void cancelledCallEndsIt() {
        Call<String> cancelled = calls.held("cancelled");
        Call<String> sibling = calls.held("sibling");
        var gathered = gather(cancelled, sibling);
        assertThat(cancelled).isStarted();
        calls.settle();

        cancelled.cancel();

        assertThat(sibling).isNotCancelled();
        sibling.succeed("sibling");
        assertThat(gathered).endsCancelled();

        Call<String> source = calls.held("its source");
        Call<String> besideAStage = calls.held("beside a call whose source is cancelled");
        gather(() -> source.get().thenApply(it -> it), besideAStage);
        calls.playUntil(() -> source.hasStarted() && besideAStage.hasStarted());
        calls.settle();
        source.cancel();
        assertThat(besideAStage).isNotCancelled();

        Call<String> beside = calls.held("beside one that was cancelled already");
        gather(beside, calls.failedAlready("cancelled already", new CancellationException()));
        calls.playUntil(beside::hasStarted);
        assertThat(beside).isNotCancelled();
    }

    @Check(
            rule = 15,
            level = SENIOR,
            title = "100,000 calls, done before or after: no stack overflow, and time about linear in their number",
            hint =
                    "a thread or a stack frame for each call, or a look at all of them whenever one ends, does not scale")
    void hundredThousandCalls() {
        assertThat(Gather::<Integer>gather, calls, i -> i).copesWith(100_000);
    }

    @Check(
            rule = 16,
            level = SENIOR,
            title = "Calls that complete at the same instant on many threads lose nothing",
            hint = "count++ is a read and a write, and volatile makes neither of them wait for the other")
    void callsThatCompleteAtTheSameInstant() {
        assertThat(new Race<>(calls, Gather::<Integer>gather, i -> i)).losesNothing();
    }
}
