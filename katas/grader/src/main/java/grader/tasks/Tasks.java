package grader.tasks;

import grader.calls.Call;
import grader.calls.Calls;
import grader.calls.Timeline;
import grader.evidence.StubFound;
import grader.evidence.Violation;
import grader.evidence.Violation.Kind;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Semaphore;
import java.util.function.BooleanSupplier;
import java.util.function.IntSupplier;
import java.util.stream.IntStream;

/**
 * The scene of one check on work in the background: simulated tasks, and the callers that use the attempt.
 *
 * <p>The attempt is only ever called on threads of their own. Whether something does not happen, or does not come back,
 * is decided by the stillness of the attempt's threads and by no clock; time, where a task takes some, is simulated.
 */
public final class Tasks implements AutoCloseable {
    private final Calls calls;
    private final List<Task> tasks = new CopyOnWriteArrayList<>();
    private final List<Caller> callers = new CopyOnWriteArrayList<>();
    private final List<Reports> heldReports = new CopyOnWriteArrayList<>();
    private final List<AutoCloseable> opened = new CopyOnWriteArrayList<>();
    private final List<Thread> threadsBefore = OwnThreads.listed().toList();

    public Tasks(Calls calls) {
        this.calls = calls;
    }

    /** A task that is done as soon as it runs, and gives its name. */
    public Task quick(String name) {
        return add(name, () -> {}, name, null);
    }

    /** A task that is done as soon as it runs, and gives null. */
    public Task givingNull() {
        return add("giving null", () -> {}, null, null);
    }

    /** A task that runs until it is released or interrupted. */
    public Task held(String name) {
        return add(name, Work.held(), name, null);
    }

    /** A task that runs until it is released or interrupted, and then leaves its thread with the interrupt still noted. */
    public Task heldAndNotingItsInterrupt(String name) {
        return add(name, Work.heldAndNotingItsInterrupt(), name, null);
    }

    /** A task that runs until it is released, or is interrupted, and throws something else then. */
    public Task heldAndWrappingItsInterrupt(String name) {
        return add(name, Work.heldAndWrappingItsInterrupt(), name, null);
    }

    /** A task that computes until it is released or interrupted, and waits for nothing meanwhile. */
    public Task computing(String name) {
        return add(name, Work.computing(), name, null);
    }

    /** A task that runs until it is released, whoever interrupts it. */
    public Task heldAndHeedingNoInterrupt(String name) {
        return add(name, Work.heldAndHeedingNoInterrupt(), name, null);
    }

    /** A task that runs until it is released, and fails then, or is interrupted. */
    public Task held(String name, Throwable failure) {
        return add(name, Work.held(), null, failure);
    }

    /** So many tasks that run until they are released or interrupted. */
    public List<Task> held(int count) {
        return IntStream.rangeClosed(1, count).mapToObj(i -> held("task " + i)).toList();
    }

    /** So many tasks that run until they are released, and fail then, or are interrupted. */
    public List<Task> heldAndFailing(int count) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(i -> held("task " + i, new IllegalStateException("failure " + i)))
                .toList();
    }

    /** A task that runs for so many simulated milliseconds. */
    public Task taking(long millis, String name) {
        return add(name, Work.waitingFor(calls.taking(millis, name)), name, null);
    }

    /** A task that fails as soon as it runs. */
    public Task failing(Throwable failure) {
        return add("failing", () -> {}, null, failure);
    }

    /** A task that fails as soon as it runs, and leaves its thread with an interrupt noted. */
    public Task failingAndLeavingAnInterrupt(Throwable failure) {
        return add("failing", () -> Thread.currentThread().interrupt(), null, failure);
    }

    /** A task that does this: it may use the attempt, whose task it is. */
    public Task doing(String name, Action body) {
        return add(name, body::run, name, null);
    }

    private Task add(String name, Work work, String result, Throwable failure) {
        Task task = new Task(name, work, new Task.Outcome(result, failure), this);
        tasks.add(task);
        return task;
    }

    /** Somebody to report failures to. */
    public Reports reports() {
        return new Reports(this, failure -> null, null);
    }

    /** Somebody to report failures to, whom the first report holds until {@link Reports#release}. */
    public Reports heldReports() {
        Reports reports = new Reports(this, failure -> null, new Semaphore(0));
        heldReports.add(reports);
        return reports;
    }

    /** Somebody to report failures to, who throws this each time. */
    public Reports reportsThatThrow(Throwable thrown) {
        return new Reports(this, failure -> thrown, null);
    }

    /** Somebody to report failures to, who throws each of them again. */
    public Reports reportsThatThrowThemAgain() {
        return new Reports(this, failure -> failure, null);
    }

    /** Makes the object that the check is about. It is closed at the end of the check. */
    public <B extends AutoCloseable> B open(Callable<B> constructor) {
        B made = attempt("the constructor", constructor).returned();
        opened.add(made);
        return made;
    }

    /** Has a caller do this step, and comes back when it is over or when it is held for good. */
    public <T> Step<T> attempt(String name, Callable<T> body) {
        Step<T> step = perform(name, body);
        step.thrown().ifPresent(Tasks::rethrowTheRefereesOwn);
        return step;
    }

    /** As {@link #attempt(String, Callable)}, for a step that gives nothing. */
    public Step<Void> attempt(String name, Action body) {
        return attempt(name, body.asCallable());
    }

    /** Has a caller do this step, which is likely to be held, and comes back when that has taken its effect. */
    public <T> Step<T> begin(String name, Callable<T> body) {
        Step<T> step = put(name, body);
        settle();
        return step;
    }

    /** As {@link #begin(String, Callable)}, for a step that gives nothing. */
    public Step<Void> begin(String name, Action body) {
        return begin(name, body.asCallable());
    }

    /** What a step does that gives nothing. */
    @FunctionalInterface
    public interface Action {
        void run() throws Exception;

        private Callable<Void> asCallable() {
            return () -> {
                run();
                return null;
            };
        }
    }

    private <T> Step<T> perform(String name, Callable<T> body) {
        Step<T> step = put(name, body);
        await(step);
        return step;
    }

    private <T> Step<T> put(String name, Callable<T> body) {
        Step<T> step = new Step<>(name, body, this);
        idleCaller().perform(step);
        return step;
    }

    /** Comes back when this step is over or when it is held for good. */
    public void await(Step<?> step) {
        comesTrue(step::isOver);
    }

    private Caller idleCaller() {
        return callers.stream().filter(Caller::isIdle).findFirst().orElseGet(() -> {
            Caller caller = new Caller();
            callers.add(caller);
            return caller;
        });
    }

    private static void rethrowTheRefereesOwn(Throwable thrown) {
        if (thrown instanceof Violation violation) {
            throw violation;
        }
        if (StubFound.in(thrown)) {
            throw Violation.of(Kind.NOT_IMPLEMENTED, "not implemented yet");
        }
    }

    /** A number that the attempt tells. */
    public Count count(String name, IntSupplier told) {
        return new Count(this, name, told);
    }

    /** Very many tasks, started by several threads at once. */
    public Burst burst(Burst.Starter starter) {
        return new Burst(this, starter);
    }

    /** The threads that the attempt has started in this check. */
    public OwnThreads threads() {
        return new OwnThreads(this);
    }

    boolean isNew(Thread thread) {
        return !threadsBefore.contains(thread);
    }

    boolean isCaller(Thread thread) {
        return callers.stream().anyMatch(caller -> caller.is(thread));
    }

    List<Task> all() {
        return tasks;
    }

    /** Lets time pass until the condition is true; returns false once nothing could make it true any more. */
    boolean comesTrue(BooleanSupplier condition) {
        // The clock need not be patient with tasks that have started.
        calls.playPatientlyUntil(
                () -> condition.getAsBoolean() || calls.all().stream().allMatch(Call::hasStarted));
        return calls.playPatientlyUntil(condition);
    }

    /** Whether this task starts, sooner or later. */
    public boolean starts(Task task) {
        return comesTrue(task::hasStarted);
    }

    /** Lets what has happened take its effect. */
    public void settle() {
        calls.settle();
    }

    void happened() {
        calls.happened();
    }

    Timeline timeline() {
        return calls.timeline();
    }

    /** The simulated millisecond that it is. */
    long now() {
        return timeline().now();
    }

    /** Releases what is held, closes what was opened, and ends the callers, whatever the attempt does. */
    @Override
    public void close() {
        try {
            tasks.forEach(Task::release);
            heldReports.forEach(Reports::release);
            calls.close();
            for (AutoCloseable it : opened) {
                Action close = it::close;
                perform("close", close.asCallable()).comesBack();
            }
        } finally {
            opened.clear();
            callers.forEach(Caller::end);
        }
    }

    /** Whether the attempt still runs though nothing holds it and it was interrupted. */
    public boolean leavesARunaway() {
        return callers.stream().anyMatch(Caller::isRunaway);
    }
}
