package grader.tasks;

import static java.util.Locale.ROOT;

import grader.evidence.Violation;
import grader.evidence.Violation.Kind;
import java.util.List;
import org.assertj.core.api.AbstractAssert;

/** Assertions on what becomes of several tasks. */
public final class TaskListAssert extends AbstractAssert<TaskListAssert, List<Task>> {

    TaskListAssert(List<Task> tasks) {
        super(tasks, TaskListAssert.class);
    }

    /** They all run at the same moment. */
    public TaskListAssert runTogether() {
        Tasks scene = actual.get(0).tasks();
        if (!scene.comesTrue(() -> actual.stream().allMatch(Task::isRunning))) {
            throw new Violation(
                    Kind.BROKEN,
                    "%d of %d tasks run, and the others wait until these have ended"
                            .formatted(actual.stream().filter(Task::isRunning).count(), actual.size()),
                    "all %d run at the same time".formatted(actual.size()),
                    null,
                    null);
        }
        return this;
    }

    /** The last of them ends after so many simulated milliseconds. */
    public TaskListAssert takeTogether(long millis) {
        Tasks scene = actual.get(0).tasks();
        scene.comesTrue(() -> actual.stream().allMatch(Task::isFinished));
        for (Task task : actual) {
            if (!task.isFinished()) {
                throw violation(
                        "'%s' %s".formatted(task.name(), task.hasStarted() ? "has not come to its end" : "never ran"),
                        millis);
            }
        }
        if (scene.now() != millis) {
            throw violation(String.format(ROOT, "together they took %,d ms", scene.now()), millis);
        }
        return this;
    }

    private Violation violation(String seen, long millis) {
        return new Violation(
                Kind.BROKEN,
                seen,
                String.format(ROOT, "together they take as long as the longer: %,d ms", millis),
                actual.get(0).tasks().timeline(),
                null);
    }
}
