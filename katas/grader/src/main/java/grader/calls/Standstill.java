package grader.calls;

import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;

/**
 * Tells whether an attempt stands still for good: each of its threads waits for another, none for a time to be up, and nobody
 * ran between two looks. Then nothing happens any more, unless something comes from outside. It is known only where the kernel
 * tells who runs, and never of virtual threads.
 */
public final class Standstill {
    /** A worker with nothing to do waits below one of these, often for a time: once that is up it ends, and that is all. */
    private static final List<String> IDLE =
            List.of("java.util.concurrent.ThreadPoolExecutor.getTask", "java.util.concurrent.ForkJoinPool.awaitWork");

    private Standstill() {}

    /** @param waitsInVain of a thread that waits for neither: whether what it waits for will not come */
    public static boolean isReached(Predicate<Thread> waitsInVain) {
        if (!KernelThreads.areVisible()) {
            return false;
        }
        KernelThreads before = KernelThreads.look();
        return before.sleep()
                && AttemptThreads.othersAlive().stream()
                        .allMatch(thread -> waitsForAnother(thread) || waitsInVain.test(thread))
                && KernelThreads.look().haveSleptSince(before);
    }

    /** Whether a thread waits until another wakes it, by its state: one that was just woken looks so too. */
    public static boolean waitsForAnother(Thread thread) {
        return switch (thread.getState()) {
            case WAITING, BLOCKED -> !AttemptThreads.carriesVirtualThreads(thread);
            case TIMED_WAITING -> !AttemptThreads.carriesVirtualThreads(thread) && isIdleInAPool(thread);
            case TERMINATED -> true;
            case NEW, RUNNABLE -> false;
        };
    }

    /** Whether a thread waits for a time to be up, to do something then: a worker with nothing to do only ends. */
    static boolean waitsForATime(Thread thread) {
        return thread.getState() == Thread.State.TIMED_WAITING && !isIdleInAPool(thread);
    }

    private static boolean isIdleInAPool(Thread thread) {
        List<StackTraceElement> stack = Arrays.asList(thread.getStackTrace());
        return stack.stream()
                .filter(frame -> IDLE.contains(frame.getClassName() + "." + frame.getMethodName()))
                .findFirst()
                .map(idle -> stack.subList(0, stack.indexOf(idle)))
                .filter(waiting -> waiting.stream().allMatch(Standstill::waitsForATask))
                .isPresent();
    }

    /** A queue of the JDK's that gives what it has: not one of tasks whose time comes, nor one of the attempt's own. */
    private static boolean waitsForATask(StackTraceElement frame) {
        return frame.getModuleName() != null
                && frame.getModuleName().equals("java.base")
                && !frame.getClassName().contains("Delay");
    }
}
