package grader.tasks;

import grader.evidence.Described;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import org.assertj.core.api.AbstractAssert;

/** Assertions on what came of a step of a program that uses the attempt. */
public final class StepAssert<T> extends AbstractAssert<StepAssert<T>, Step<T>> {

    StepAssert(Step<T> step) {
        super(step, StepAssert.class);
    }

    /** It comes back to its caller, with no exception. */
    public StepAssert<T> returns() {
        if (!actual.comesBack() || actual.thrown().isPresent()) {
            throw actual.violation(actual.whatCameOfIt(), actual.name() + " returns");
        }
        return this;
    }

    /** It has come back to its caller, and the task that it started runs: so that runs on another thread. */
    public StepAssert<T> returnsWhileRunning(Task task) {
        String expected = "it returns at once, and its task runs on another thread";
        if (!actual.isOver()) {
            throw actual.violation(actual.whatCameOfIt() + (task.isRunning() ? " while its task runs" : ""), expected);
        }
        returns();
        if (!actual.tasks().comesTrue(task::hasStarted)) {
            throw actual.violation(actual.name() + " has returned, and its task never runs", expected);
        }
        if (!task.isRunning()) {
            throw actual.violation("the task was ended from outside", expected);
        }
        return this;
    }

    /** It comes back to its caller, with whatever outcome, if that is to be expected of it. */
    public StepAssert<T> isOverIf(boolean expected) {
        if (expected && !actual.comesBack()) {
            throw actual.violation(actual.whatCameOfIt(), actual.name() + " comes back");
        }
        return this;
    }

    /** It gives this value. */
    public StepAssert<T> gives(T value) {
        if (!actual.comesBack() || actual.thrown().isPresent() || !Objects.equals(value, actual.outcome())) {
            throw actual.violation(actual.whatCameOfIt(), actual.name() + " gives " + Described.value(value));
        }
        return this;
    }

    /** It throws an {@link ExecutionException} whose cause is this very object. */
    public StepAssert<T> failsWith(Throwable cause) {
        actual.comesBack();
        Throwable thrown = actual.thrown().orElse(null);
        if (!(thrown instanceof ExecutionException) || thrown.getCause() != cause) {
            throw actual.violation(
                    actual.whatCameOfIt(),
                    "an ExecutionException whose cause is the object the task failed with: "
                            + Described.failure(cause));
        }
        return this;
    }

    /** It throws an exception of this type. */
    public StepAssert<T> isRefusedWith(Class<? extends Throwable> type) {
        if (!type.isInstance(actual.thrown().orElse(null))) {
            throw actual.violation(
                    actual.whatCameOfIt(), "%s throws %s".formatted(actual.name(), type.getSimpleName()));
        }
        return this;
    }

    /** It is held until these tasks have ended, however they end, and comes back then; none of them is lost. */
    public StepAssert<T> waitsFor(List<Task> tasks) {
        requireAll(tasks, actual.isOver());
        // The last to end is neither the first to be started nor the last.
        List<Task> others = new ArrayList<>(tasks);
        Task last = others.remove(tasks.size() / 2);
        if (!others.isEmpty()) {
            release(others.subList(0, 1), tasks);
            release(others, tasks);
        }
        last.release();
        returns();
        requireAll(tasks, true);
        return this;
    }

    /** The same, and however long they take: it has time to give up, if it waits for no longer than about a second. */
    public StepAssert<T> waitsPatientlyFor(List<Task> tasks) {
        actual.hasTimeToGiveUp();
        return waitsFor(tasks);
    }

    private void release(List<Task> some, List<Task> all) {
        some.forEach(Task::release);
        actual.tasks().settle();
        requireAll(all, actual.isOver());
    }

    private void requireAll(Iterable<Task> tasks, boolean finished) {
        String expected = actual.name() + " comes back when every task has come to its end";
        for (Task task : tasks) {
            if (task.isInterrupted()) {
                throw actual.violation("'%s' was interrupted".formatted(task.name()), expected);
            }
            if (finished && !task.isFinished()) {
                throw actual.violation(
                        "%s, and '%s' %s"
                                .formatted(
                                        actual.thrown().isPresent()
                                                ? actual.whatCameOfIt()
                                                : actual.name() + " has come back",
                                        task.name(),
                                        task.hasStarted() ? "still runs" : "never ran"),
                        expected);
            }
            if (actual.wasOverBefore(task)) {
                throw actual.violation(
                        "%s had come back when '%s' ended".formatted(actual.name(), task.name()), expected);
            }
        }
    }
}
