package katas.fireandforget;

import static grader.Level.JUNIOR;
import static grader.Level.MID;
import static grader.Level.SENIOR;
import static grader.tasks.TaskEvidence.assertThat;
import static java.util.concurrent.TimeUnit.MILLISECONDS;

import grader.Check;
import grader.Kata;
import grader.tasks.Count;
import grader.tasks.Reports;
import grader.tasks.Step;
import grader.tasks.Task;
import grader.tasks.Tasks;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.SocketException;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.stream.Stream;

/**
 * The rules of {@code fire-and-forget}, one check a rule. Callers of {@link Tasks} use your class as a program would,
 * step by step; its clock is simulated: a second costs nothing.
 */
@Kata(name = "fire-and-forget", stub = BackgroundTasks.class)
class BackgroundTasksTest {
    private final Tasks tasks;
    private final Reports reports;

    BackgroundTasksTest(Tasks tasks) {
        this.tasks = tasks;
        this.reports = tasks.reports();
    }

    private BackgroundTasks open(Reports onFailure) {
        return tasks.open(() -> new BackgroundTasks(onFailure));
    }

    private Step<Future<String>> start(BackgroundTasks background, Task task) {
        return tasks.attempt("start", () -> background.start(task));
    }

    private Step<String> get(Step<Future<String>> start) {
        return tasks.attempt("get", () -> start.returned().get());
    }

    private Count running(BackgroundTasks background) {
        return tasks.count("running", background::running);
    }

    @Check(
            rule = 1,
            level = JUNIOR,
            title = "start returns while the task is still running, on another thread",
            hint = "a task that is called, or waited for, in start is neither fired nor forgotten")
    void startReturnsWhileTheTaskIsRunning() {
        Task task = tasks.held("task");
        var background = open(reports);

        var start = start(background, task);

        assertThat(start).returnsWhileRunning(task);

        List<Task> many = tasks.held(300);
        var starts = tasks.attempt("starting 300 tasks", () -> many.forEach(background::start));
        if (starts.thrown().isEmpty()) { // if not, that is for rule 13
            assertThat(starts).returns();
        }

        task.release();
        many.forEach(Task::release);
        var another = open(reports);
        Task child = tasks.held("started by a task");
        Task parent = tasks.doing("a task that starts another", () -> another.start(child));
        start(another, parent);

        assertThat(parent).startsWithoutWaitingFor(child);
    }

    @Check(
            rule = 2,
            level = JUNIOR,
            title = "The handle gives the result later",
            hint = "a Runnable has no result: what wraps the task has to hand on what it gave")
    void handleGivesTheResult() {
        var background = open(reports);

        var start = start(background, tasks.taking(1_000, "report"));
        var startOfOneThatGivesNull = start(background, tasks.givingNull());

        assertThat(get(start)).gives("report");
        assertThat(get(start)).gives("report");
        assertThat(get(startOfOneThatGivesNull)).gives(null);

        Task slow = tasks.held("slow");
        var startOfSlow = start(background, slow);
        startOfSlow.ifReturned(handle -> handle.get(1, MILLISECONDS)); // which is too early
        slow.release();
        if (startOfSlow.isOver()) { // if not, that is for rule 1
            assertThat(get(startOfSlow)).gives("slow");
        }
        itGivesItToAllThatWait(background);
        itGivesItToAnInterruptedThreadToo(background);
    }

    private void itGivesItToAllThatWait(BackgroundTasks background) {
        Task awaited = tasks.held("awaited by two");
        var start = start(background, awaited);
        if (start.isOver()) { // if not, that is for rule 1
            var one = tasks.begin("get", () -> start.returned().get());
            var another =
                    tasks.begin("get on another thread", () -> start.returned().get());

            awaited.release();

            assertThat(one).gives("awaited by two");
            assertThat(another).gives("awaited by two");
        }
    }

    private void itGivesItToAnInterruptedThreadToo(BackgroundTasks background) {
        Task quick = tasks.quick("started by an interrupted thread");
        var start = tasks.attempt("start", () -> {
            Thread.currentThread().interrupt();
            try {
                return background.start(quick);
            } finally {
                Thread.interrupted();
            }
        });
        if (start.isOver() && start.thrown().isEmpty()) { // it may be refused, but not forgotten
            assertThat(get(start)).gives("started by an interrupted thread");
        }
    }

    @Check(
            rule = 3,
            level = JUNIOR,
            title = "Tasks overlap: 50 tasks that wait for one another do finish",
            hint = "tasks that wait hold their threads: a pool of few threads, the common pool too, runs a few of them")
    void tasksOverlap() {
        List<Task> fifty = tasks.held(50);
        var background = open(reports);

        tasks.attempt("start", () -> fifty.forEach(background::start));

        assertThat(fifty).runTogether();

        var used = open(reports);
        get(start(used, tasks.quick("the first")));
        tasks.settle(); // so that a thread lies idle, if there are any that do
        List<Task> others = tasks.held(50);
        tasks.attempt("start", () -> others.forEach(used::start));
        assertThat(others).runTogether();

        var another = open(reports);
        Task child = tasks.held("started by a task");
        Task rest = tasks.held("what that task does then");
        start(another, tasks.doing("a task that starts another", () -> {
            another.start(child);
            rest.call();
        }));

        assertThat(List.of(child, rest)).runTogether();
    }

    @Check(
            rule = 4,
            level = JUNIOR,
            title = "The main work and the background task together take as long as the longer, not the sum",
            hint = "a task that starts when its result is asked for has not run in the background")
    void takesAsLongAsTheLonger() {
        Task mail = tasks.taking(1_000, "mail");
        Task mainWork = tasks.taking(900, "main work");
        var background = open(reports);

        tasks.attempt("the program", () -> {
            Future<String> handle = background.start(mail);
            mainWork.call();
            handle.get();
        });

        assertThat(List.of(mail, mainWork)).takeTogether(1_000);
    }

    @Check(
            rule = 5,
            level = JUNIOR,
            title = "A failing task does not disturb whoever started it; get() throws ExecutionException with its"
                    + " cause",
            hint = "a handle that is not completed leaves get() waiting, and one that wraps hides the cause")
    void failingTaskDoesNotDisturb() {
        var background = open(reports);
        for (Throwable failure : failuresOfAllKinds()) {
            var start = start(background, tasks.failing(failure));

            assertThat(start).returns();
            assertThat(get(start)).failsWith(failure);
        }

        IOException cause = new IOException("reported to one that throws");
        Reports throwing = tasks.reportsThatThrow(new IllegalStateException("the reporter is broken"));
        var get = get(start(open(throwing), tasks.failing(cause)));
        if (get.isOver()) { // if not, that is for rule 7
            assertThat(get).failsWith(cause);
        }
    }

    @Check(
            rule = 6,
            level = MID,
            title = "Every failure is reported as it happens: once, the original object, whether or not anyone calls"
                    + " get()",
            hint = "submit keeps the exception in a handle that nobody looks at, and stages wrap what they pass on")
    void everyFailureIsReportedOnce() {
        List<Throwable> failures = failuresOfAllKinds();
        Reports throwing = tasks.reportsThatThrow(new IllegalStateException("the reporter is broken"));
        var background = open(reports);
        start(open(throwing), tasks.failing(new IOException("reported to one that throws")));

        var started = failures.stream()
                .map(failure -> start(background, tasks.failing(failure)))
                .toList();

        assertThat(reports).include(failures);
        started.forEach(this::get);
        assertThat(reports).areExactly(failures);
        assertThat(throwing).areDistinct();
        failuresAreReportedAsTheyHappen(background);

        Reports reportsOfAnother = tasks.reports();
        var another = open(reportsOfAnother);
        Throwable constant = new IOException("one object, and two tasks that fail with it");
        start(another, tasks.failing(constant));
        start(another, tasks.failing(constant));
        assertThat(reportsOfAnother).areAtLeast(2);
        Throwable failure = new IOException("of a task that leaves its thread interrupted");
        start(another, tasks.failingAndLeavingAnInterrupt(failure));
        assertThat(reportsOfAnother).include(List.of(failure));
        Throwable own = new CancellationException("the task's own: nobody has cancelled it");
        start(another, tasks.failing(own));
        assertThat(reportsOfAnother).include(List.of(own));
        slowReporterMissesNothing();
    }

    private void failuresAreReportedAsTheyHappen(BackgroundTasks background) {
        Task slow = tasks.held("slow", new IOException("while somebody waits for it, and close() too"));
        Task quick = tasks.failing(new IOException("while another task runs"));
        var start = start(background, slow);
        tasks.begin("get", () -> start.returned().get());
        start(background, quick);
        assertThat(reports).includeTheFailureOf(quick);
        tasks.begin("close", background::close);
        slow.release();
        assertThat(reports).includeTheFailureOf(slow);
    }

    private void slowReporterMissesNothing() {
        Reports slow = tasks.heldReports();
        var background = open(slow);
        List<Throwable> failures = Stream.<Throwable>generate(() -> new IOException("while another is reported"))
                .limit(300)
                .toList();

        var starts =
                tasks.attempt("start", () -> failures.forEach(failure -> background.start(tasks.failing(failure))));
        tasks.settle(); // so that they have failed by then: what close() does to those that have not is for rule 9
        if (starts.isOver()) { // if not, they wait for the reporter, and close() need not wait for them
            tasks.begin("close", background::close);
        }
        slow.release();

        assertThat(slow).areExactly(failures);
    }

    private static List<Throwable> failuresOfAllKinds() {
        return List.of(
                new IllegalStateException("plain"),
                new IOException("with a cause of its own", new SocketException("connection reset")),
                new UncheckedIOException("the task's own", new IOException("not to be unwrapped")),
                new ExecutionException("the task's own", new IOException("not to be unwrapped")),
                new InterruptedException("the task's own: nobody has cancelled it"),
                new IllegalStateException(), // with no message
                new StackOverflowError("an Error"));
    }

    @Check(
            rule = 7,
            level = MID,
            title = "A reporter that throws stops nothing: later tasks run, later failures are reported",
            hint = "onFailure is code of others: what it throws ends the thread, or skips the lines after the call")
    void reporterThatThrowsStopsNothing() {
        for (Reports throwing : reportsThatThrow()) {
            stopsNothing(throwing, open(throwing));
        }
    }

    private List<Reports> reportsThatThrow() {
        return List.of(
                tasks.reportsThatThrow(new AssertionError("an Error")),
                tasks.reportsThatThrow(new IllegalStateException("an exception")),
                tasks.reportsThatThrow(new IOException("thrown where the compiler does not see it")),
                tasks.reportsThatThrowThemAgain());
    }

    private void stopsNothing(Reports throwing, BackgroundTasks background) {
        for (int i = 1; i <= 40; i++) {
            assertThat(start(background, tasks.failing(new IOException("failure " + i))))
                    .returns();
            assertThat(throwing).areAtLeast(i);
        }
        Task later = tasks.quick("a later task");
        start(background, later);
        assertThat(later).starts();

        Task failing = tasks.failing(new IOException("awaited"));
        boolean endsWithAQuietReporter = get(start(open(reports), failing)).isOver();
        assertThat(get(start(background, failing))).isOverIf(endsWithAQuietReporter);
    }

    @Check(
            rule = 8,
            level = MID,
            title = "running() is the number of tasks in flight, and 0 when all have ended, however they ended",
            hint = "count before the task can end, and uncount in a finally: after a failure, a cancellation, a"
                    + " report too")
    void runningIsTheNumberOfTasksInFlight() {
        var background = open(tasks.reportsThatThrow(new IllegalStateException("the reporter is broken")));
        Task forgotten = tasks.held("forgotten");
        Task twice = tasks.held("started twice");
        Task cancelled = tasks.held("cancelled");
        Task failing = tasks.held("failing", new IOException("connection reset"));
        Task last = tasks.held("last");
        start(open(reports), tasks.held("of another")); // which is no business of this one

        assertThat(running(background)).comesTo(0);
        tasks.attempt("start", () -> {
            background.start(forgotten); // and nobody keeps the handle
        });
        System.gc();
        assertThat(tasks.count("running after a garbage collection", background::running))
                .comesTo(1);
        forgotten.release();
        assertThat(running(background)).comesTo(0);

        start(background, twice);
        assertThat(running(background)).comesTo(1);
        start(background, twice);
        assertThat(running(background)).comesTo(2);
        var startOfCancelled = start(background, cancelled);
        start(background, failing);
        start(background, last);
        assertThat(running(background)).comesTo(5);
        twice.release();
        assertThat(running(background)).comesTo(3);
        startOfCancelled.ifReturned(handle -> handle.cancel(true));
        cancelled.release();
        assertThat(running(background)).comesToThoseLeftOf(failing, last);
        failing.release();
        assertThat(running(background)).comesToThoseLeftOf(last);
        last.release();
        assertThat(running(background)).comesTo(0);

        tasks.attempt("start", () -> {
            for (int i = 0; i < 400; i++) {
                background.start(tasks.quick("quick"));
                background.start(tasks.quick("cancelled")).cancel(true);
                background.start(tasks.failing(new IOException("connection reset")));
            }
        });
        assertThat(running(background)).comesTo(0);

        List<Task> many = tasks.held(300);
        var starts = tasks.attempt("start", () -> many.forEach(background::start));
        if (starts.isOver() && starts.thrown().isEmpty()) { // if not, that is for rules 1 and 13
            assertThat(running(background)).comesTo(300);
        }
        many.forEach(Task::release);
        tasks.await(starts); // it may have been held, and go on with the rest now
        assertThat(running(background)).comesTo(0);

        for (Reports throwing : reportsThatThrow()) {
            var another = open(throwing);
            start(another, tasks.failing(new IOException("connection reset")));
            assertThat(running(another)).comesTo(0);
        }
        runningIsRightDuringCloseAndAfter(background);
    }

    private void runningIsRightDuringCloseAndAfter(BackgroundTasks background) {
        Task awaited = tasks.held("awaited by close()");
        start(background, awaited);
        tasks.settle(); // so that it runs by then, if it ever does
        var close = tasks.begin("close", background::close);
        assertThat(running(background)).comesToThoseLeftOf(awaited);
        awaited.release();
        tasks.await(close);
        start(background, tasks.quick("refused"));
        assertThat(running(background)).comesTo(0);
    }

    @Check(
            rule = 9,
            level = MID,
            title = "close() waits for the tasks in flight: no work is lost",
            hint = "shutdown() does not wait, shutdownNow() interrupts what runs and drops what is queued")
    void closeWaitsForTheTasksInFlight() {
        for (int i = 0; i < 10; i++) {
            Task quick = tasks.quick("task");
            assertThat(tasks.attempt("close", programThatEndsWithClose(List.of(quick))))
                    .waitsFor(List.of(quick));
        }

        List<Task> eight = tasks.held(8);
        assertThat(tasks.attempt("close", programThatEndsWithClose(eight))).waitsPatientlyFor(eight);

        List<Task> failing = tasks.heldAndFailing(8);
        assertThat(tasks.begin("close", programThatEndsWithClose(failing))).waitsFor(failing);

        closeWaitsForTheOthersIfOneWasCancelled();
        closeWaitsForTheFirstIfOthersHaveEnded();
    }

    private void closeWaitsForTheFirstIfOthersHaveEnded() {
        Task first = tasks.held("the first to start");
        var background = open(reports);
        var start = start(background, first);
        var startOfLater = start(background, tasks.quick("a later one"));
        tasks.settle(); // so that the later one is over, if it ever is
        if (!start.isOver() || !startOfLater.isOver()) {
            return; // That is for rule 1.
        }

        var close = tasks.begin("close", background::close);

        assertThat(close).waitsFor(List.of(first));
    }

    private void closeWaitsForTheOthersIfOneWasCancelled() {
        Task cancelled = tasks.held("cancelled");
        Task awaited = tasks.held("started after it");
        var background = open(reports);
        start(background, cancelled).ifReturned(handle -> handle.cancel(true));
        cancelled.release(); // if it was not interrupted, that is for rule 11
        var start = start(background, awaited);

        var close = tasks.begin("close", background::close);

        if (start.isOver()) { // if not, that is for rule 1
            assertThat(close).waitsFor(List.of(awaited));
        }
    }

    private Tasks.Action programThatEndsWithClose(List<Task> started) {
        return () -> {
            try (var background = new BackgroundTasks(reports)) {
                started.forEach(background::start);
            }
        };
    }

    @Check(
            rule = 10,
            level = MID,
            title = "start after close is refused with RejectedExecutionException, and the task does not run",
            hint = "a task that is dropped silently, or a handle that never ends, tells nobody")
    void startAfterCloseIsRefused() {
        Task late = tasks.quick("late");
        var background = open(reports);
        assertThat(tasks.attempt("close", background::close)).returns();

        var start = start(background, late);

        assertThat(start).isRefusedWith(RejectedExecutionException.class);
        assertThat(late).neverRuns();
    }

    @Check(
            rule = 11,
            level = SENIOR,
            title = "cancel(true) interrupts the running task, and a cancellation is not reported as a failure",
            hint = "CompletableFuture.cancel(true) interrupts nothing: it has no thread to interrupt")
    void cancelInterruptsTheTask() {
        Task cancelled = tasks.heldAndNotingItsInterrupt("cancelled");
        Task sibling = tasks.held("sibling");
        var background = open(reports);
        var ended = start(background, tasks.quick("cancelled too late"));
        get(ended);
        tasks.settle(); // so that its thread is free for the next task
        var start = start(background, cancelled);
        assertThat(start).returnsWhileRunning(cancelled);
        start(background, sibling);
        ended.ifReturned(handle -> handle.cancel(true));
        assertThat(cancelled).isLeftAlone();

        var cancel = tasks.attempt("cancel(true)", () -> start.returned().cancel(true));

        assertThat(cancel).returns();
        assertThat(cancelled).isInterrupted();
        assertThat(reports).areExactly(List.of());
        assertThat(sibling).isNotInterrupted();
        tasks.settle(); // so that its thread is free for the next task

        Task next = tasks.held("next");
        start(background, next);
        assertThat(next).isLeftAlone();

        Task wrapping = tasks.heldAndWrappingItsInterrupt("cancelled, and wraps its interrupt");
        var startOfWrapping = start(background, wrapping);
        tasks.settle(); // so that it runs by then, if it ever does
        startOfWrapping.ifReturned(handle -> handle.cancel(true));
        assertThat(reports).areExactly(List.of());

        Task computing = tasks.computing("computing");
        var startOfComputing = start(background, computing);
        if (tasks.starts(computing)) { // if not, that is for other rules
            startOfComputing.ifReturned(handle -> handle.cancel(true));
            assertThat(computing).isInterrupted();
        }

        cancellingATaskLeavesAloneWhatItHasStarted();
    }

    private void cancellingATaskLeavesAloneWhatItHasStarted() {
        var background = open(reports);
        Task child = tasks.held("started by a task that is cancelled");
        Task rest = tasks.held("what that task does then");
        var start = start(background, tasks.doing("a task that starts another", () -> {
            background.start(child);
            rest.call();
        }));
        tasks.settle(); // so that both run by then, if they ever do

        if (rest.isRunning()) { // if not, that is for rule 1
            start.ifReturned(handle -> handle.cancel(true));

            assertThat(child).isLeftAlone();
        }
    }

    @Check(
            rule = 12,
            level = SENIOR,
            title = "After close() no thread of it is alive; a second close() does nothing",
            hint = "the threads of a pool outlive their tasks until it is shut down, daemons too")
    void nothingIsLeftAfterClose() {
        var background = open(reports);
        for (int i = 0; i < 3; i++) {
            get(start(background, tasks.quick("task")));
        }
        get(start(background, tasks.failing(new IOException("connection reset"))));

        assertThat(tasks.attempt("close", background::close)).returns();
        assertThat(tasks.threads()).haveEnded();
        assertThat(tasks.attempt("a second close", background::close)).returns();
        nothingIsLeftOfACancelledTaskEither();
        closingWhileCloseWaitsDoesNothingEither();
    }

    private void nothingIsLeftOfACancelledTaskEither() {
        Task cancelled = tasks.heldAndHeedingNoInterrupt("cancelled");
        Task awaited = tasks.held("awaited by close()");
        var background = open(reports);
        var start = start(background, cancelled);
        start(background, awaited);
        tasks.settle(); // so that they run by then, if they ever do
        start.ifReturned(handle -> handle.cancel(true));

        var close = tasks.begin("close", background::close);

        if (close.isOver() || close.waitsForATime()) {
            return; // It waits for nobody, or need not for long: that is for rule 9.
        }
        awaited.release();
        tasks.await(close);
        if (close.isOver() && close.thrown().isEmpty()) {
            assertThat(tasks.threads()).haveEnded();
        }
    }

    private void closingWhileCloseWaitsDoesNothingEither() {
        Task awaited = tasks.held("awaited by both");
        var background = open(reports);
        start(background, awaited);
        tasks.begin("close", background::close);
        tasks.settle(); // so that it waits by then
        if (!awaited.isRunning()) {
            return; // It never ran, or close() has stopped it: that is for rules 1 and 9.
        }

        tasks.begin("a second close, while the first waits", background::close);

        assertThat(awaited).isLeftAlone();
        awaited.release();
    }

    @Check(
            rule = 13,
            level = SENIOR,
            title = "1,000 tasks started from 8 threads at once: none lost, none reported twice, running() ends at 0",
            hint = "count++ and ArrayList.add are several steps each, and two threads take them at the same time")
    void thousandTasksFromEightThreads() {
        var background = open(reports);

        var burst = tasks.burst(background::start);

        while (burst.goesOn()) {
            assertThat(burst).runsEveryTaskOnce();
            assertThat(running(background)).comesTo(0);
        }
        assertThat(reports).areSoMany(burst.failures());
    }
}
