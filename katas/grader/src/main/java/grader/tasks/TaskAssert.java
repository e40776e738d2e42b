package grader.tasks;

import grader.evidence.Violation;
import grader.evidence.Violation.Kind;
import org.assertj.core.api.AbstractAssert;

/** Assertions on what becomes of a task. */
public final class TaskAssert extends AbstractAssert<TaskAssert, Task> {

    TaskAssert(Task task) {
        super(task, TaskAssert.class);
    }

    /** It starts, sooner or later. */
    public TaskAssert starts() {
        if (!actual.tasks().comesTrue(actual::hasStarted)) {
            throw violation("never runs", "it runs");
        }
        return this;
    }

    /** It does not start. */
    public TaskAssert neverRuns() {
        actual.tasks().settle();
        if (actual.hasStarted()) {
            throw violation("runs", "it does not run");
        }
        return this;
    }

    /** It starts this other one, and comes to its end while that has yet to come to its own. */
    public TaskAssert startsWithoutWaitingFor(Task other) {
        if (!actual.tasks().comesTrue(actual::isFinished)) {
            throw violation(
                    other.isRunning()
                            ? "is held until '%s' ends, which it has started".formatted(other.name())
                            : "has not come to its end",
                    "start returns at once, in a task too");
        }
        return this;
    }

    /** Its thread is interrupted while it runs. */
    public TaskAssert isInterrupted() {
        if (!actual.tasks().comesTrue(actual::isInterrupted)) {
            throw violation("runs on, and its thread was not interrupted", "its thread is interrupted");
        }
        return this;
    }

    /** Nobody has interrupted its thread while it ran. */
    public TaskAssert isNotInterrupted() {
        if (actual.isInterrupted()) {
            throw violation("was interrupted", "it is left alone");
        }
        return this;
    }

    /** Nobody interrupts its thread, unless it is still to come. */
    public TaskAssert isLeftAlone() {
        actual.tasks().settle();
        return isNotInterrupted();
    }

    private Violation violation(String seen, String expected) {
        return new Violation(Kind.BROKEN, "'%s' %s".formatted(actual.name(), seen), expected, null, null);
    }
}
