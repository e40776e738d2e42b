package grader.tasks;

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
}
