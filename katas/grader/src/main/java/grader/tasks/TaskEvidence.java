package grader.tasks;

import java.util.List;

/** The entry to the assertions of this package. */
public final class TaskEvidence {
    private TaskEvidence() {}

    public static <T> StepAssert<T> assertThat(Step<T> step) {
        return new StepAssert<>(step);
    }

    public static TaskAssert assertThat(Task task) {
        return new TaskAssert(task);
    }

    public static TaskListAssert assertThat(List<Task> tasks) {
        return new TaskListAssert(tasks);
    }

    public static ReportsAssert assertThat(Reports reports) {
        return new ReportsAssert(reports);
    }

    public static CountAssert assertThat(Count count) {
        return new CountAssert(count);
    }

    public static OwnThreadsAssert assertThat(OwnThreads threads) {
        return new OwnThreadsAssert(threads);
    }

    public static BurstAssert assertThat(Burst burst) {
        return new BurstAssert(burst);
    }
}
