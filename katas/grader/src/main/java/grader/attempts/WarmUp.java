package grader.attempts;

import static grader.Level.JUNIOR;
import static grader.evidence.Evidence.assertThat;

import grader.Check;
import grader.Kata;
import grader.calls.Calls;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** Has a JVM that waits for its attempt load what every grading needs. */
@Kata(name = "warm-up", stub = WarmUp.class)
class WarmUp {
    static final List<Class<?>> OVER_HTTP = List.of(WarmUp.class, HttpWarmUp.class);
    static final List<Class<?>> ALL = List.of(WarmUp.class, HttpWarmUp.class, CrowdWarmUp.class);

    private final Calls calls;

    WarmUp(Calls calls) {
        this.calls = calls;
    }

    @Check(rule = 1, level = JUNIOR, title = "A call gives its result", hint = "")
    void callGivesItsResult() {
        var call = calls.taking(1_000, "call");

        var invocation = calls.invoke("warm-up", () -> call.get().thenApply(result -> result));

        assertThat(invocation).takes(1_000).succeedsWith("call");
    }

    @Check(rule = 2, level = JUNIOR, title = "A call that nobody asks for never starts", hint = "")
    void callThatNobodyAsksFor() {
        calls.held("call");

        assertThat(calls.invoke("warm-up", CompletableFuture::new)).startsEveryCallBeforeAnyEnds();
    }
}
