package docs.proofs;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;

/** What Python itself does, shown where Python is found: the scripts are in {@code src/test/resources/python}. */
@EnabledIf(value = "docs.proofs.Python#isFound", disabledReason = "python3 is not here, or older than 3.11")
class PythonProofs {
    @Test
    void threeSecondsBecomeOneOnlyIfNothingBlocks() throws Exception {
        assertThat(Python.run("three_seconds.py"))
                .containsExactly(
                        "blocking takes 3.0 s",
                        "one_await_after_another takes 3.0 s",
                        "gathered takes 1.0 s",
                        "tasks_first_awaits_later takes 1.0 s",
                        "gathered_but_blocking takes 3.0 s");
    }

    @Test
    void callingAnAsyncDefRunsNothing() throws Exception {
        assertThat(Python.run("calling.py"))
                .containsExactly(
                        "called: coroutine CORO_CREATED",
                        "the body runs",
                        "awaited: token",
                        "awaited again: cannot reuse already awaited coroutine",
                        "forgotten: coroutine 'load' was never awaited");
    }

    @Test
    void awaitGivesOthersATurnOnlyIfItHasToWait() throws Exception {
        assertThat(Python.run("awaiting.py"))
                .containsExactly(
                        "before",
                        "other runs",
                        "after: token kept same thread",
                        "nothing was pending, nobody else had a turn",
                        "other runs",
                        "sleep(0) gave one");
    }

    @Test
    void tasksChangeOverAtAnAwaitAndNowhereElse() throws Exception {
        assertThat(Python.run("switching.py")).containsExactly("no await in between: 100", "an await in between: 1");
    }

    @Test
    void gatherRaisesTheFirstFailureAndLeavesTheOthersAlone() throws Exception {
        assertThat(Python.run("gathering.py"))
                .containsExactly(
                        "results: ['a', 'b']",
                        "raised: c, first in time (the very object)",
                        "the others: pending",
                        "cancelled with the gather: True");
    }

    @Test
    void returnExceptionsPutsEveryOutcomeInItsSlot() throws Exception {
        assertThat(Python.run("returning_exceptions.py"))
                .containsExactly(
                        "['token', ValueError('403'), ValueError('only returned')]",
                        "after the first failure: waits on",
                        "cancelled call: CancelledError",
                        "found by isinstance(.., Exception): False",
                        "found by isinstance(.., BaseException): True");
    }

    @Test
    void aTaskStartsOnceItsStarterWaitsAndEndsWithTheLoop() throws Exception {
        assertThat(Python.run("creating_tasks.py"))
                .containsExactly(
                        "create_task has returned",
                        "task starts",
                        "awaited: done",
                        "the task has failed: True",
                        "reported: Task exception was never retrieved",
                        "raised by await: nobody looks",
                        "main is over: True",
                        "cancelled at the end of run()");
    }

    @Test
    void aBlockingCallHoldsTheLoopAndToThreadFreesIt() throws Exception {
        assertThat(Python.run("blocking_the_loop.py"))
                .containsExactly(
                        "the loop had a turn while the coroutine blocked: False",
                        "the loop had a turn while another thread blocked: True");
    }

    @Test
    void aTaskGroupCancelsTheOthers() throws Exception {
        assertThat(Python.run("task_group.py"))
                .containsExactly("sibling: cancelled", "failed with: (ValueError('broken'),)");
    }
}
