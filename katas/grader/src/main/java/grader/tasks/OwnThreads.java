package grader.tasks;

import grader.calls.AttemptThreads;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * The threads that an attempt has in a check: those that it has started, if they can be listed, and those that its tasks
 * ran on, which may be virtual or older. What the JDK shares between all that run in a JVM is nobody's own.
 */
public final class OwnThreads {
    private static final List<String> SHARED =
            List.of("ForkJoinPool.commonPool-", "CompletableFutureDelayScheduler", "VirtualThread-");

    private final Tasks tasks;

    OwnThreads(Tasks tasks) {
        this.tasks = tasks;
    }

    /** Those that are alive. */
    List<Thread> alive() {
        Stream<Thread> ofTasks = tasks.all().stream().map(Task::thread).filter(Objects::nonNull);
        return Stream.concat(listed().filter(tasks::isNew), ofTasks)
                .distinct()
                .filter(Thread::isAlive)
                .filter(Predicate.not(tasks::isCaller))
                .filter(Predicate.not(OwnThreads::isShared))
                .toList();
    }

    /** Those that can be listed, of this check and of those before it. */
    static Stream<Thread> listed() {
        return Stream.concat(AttemptThreads.alive().stream(), AttemptThreads.ofCleaners().stream());
    }

    /** The scene that it belongs to. */
    public Tasks tasks() {
        return tasks;
    }

    private static boolean isShared(Thread thread) {
        return AttemptThreads.carriesVirtualThreads(thread) || SHARED.stream().anyMatch(thread.getName()::startsWith);
    }
}
