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
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
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
    }

    @Check(
            rule = 2,
            level = JUNIOR,
            title = "Results come in the order of the calls, whatever order they finish in",
            hint = "results that are added as they arrive are in the order of arrival")
    void resultsInTheOrderOfTheCalls() {
        var gathered = gather(
                calls.taking(600, "a"),
                calls.taking(200, "b"),
                calls.taking(400, "c"),
                calls.taking(100, "d"),
                calls.taking(500, "e"),
                calls.taking(300, "f"));

        assertThat(gathered).succeedsWith(List.of("a", "b", "c", "d", "e", "f"));
    }

    @Check(
            rule = 3,
            level = JUNIOR,
            title = "Every call is in flight before any has finished",
            hint = "join() or get() in the loop waits for a call before it starts the next")
    void allInFlightTogether() {
        List<Call<String>> few = calls.held(3);
        assertThat(gather(few)).startsEveryCall();

        List<Call<String>> many = calls.held(64);
        assertThat(gather(many)).startsEveryCall();
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

        assertThat(gathered).takes(1_000).succeedsWith(List.of("token", "subscriptions", "tenant"));
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
    }

    @Check(
            rule = 6,
            level = JUNIOR,
            title = "null is a legal result",
            hint = "List.of, Optional.of and ConcurrentHashMap refuse null, and null is no sign of a call still running")
    void nullIsALegalResult() {
        var gathered = gather(calls.taking(100, "a", null), calls.taking(200, "b", "b"), calls.taking(300, "c", null));

        assertThat(gathered).succeedsWith(asList(null, "b", null));
    }

    @Check(
            rule = 7,
            level = MID,
            title = "The first failure in time fails it at once, whatever its index",
            hint = "allOf waits for all, and reports the failure of the lowest index")
    void firstFailureInTimeFailsItAtOnce() {
        Call<String> slow = calls.held("slow");
        Call<String> slower = calls.held("slower");
        Call<String> broken = calls.failing(100, "broken", new IOException("connection reset"));

        assertThat(gather(slow, slower, broken)).fails();
        assertThat(gather(broken, slow, slower)).fails();
        assertThat(gather(slow, broken, slower)).fails();
    }

    @Check(
            rule = 8,
            level = MID,
            title = "It fails with the very exception object that the call failed with",
            hint = "join() and stages wrap what they pass on, and getCause() unwraps what was never wrapped")
    void failsWithTheVeryException() {
        var plain = new IllegalStateException("plain");
        assertThat(gather(calls.taking(100, "a"), calls.failing(200, "b", plain))).failsWith(plain);
    }
}
