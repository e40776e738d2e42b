package grader.calls;

import static java.util.concurrent.TimeUnit.MILLISECONDS;
import static java.util.concurrent.TimeUnit.SECONDS;

import java.util.Arrays;
import java.util.List;
import java.util.function.BooleanSupplier;

/**
 * Tells when an attempt has come to rest: all of its threads wait, and nothing has happened though each had its turn.
 *
 * <p>After Trio's {@code MockClock(autojump_threshold)} and Kotlin's {@code runTest}, for code in any style.
 */
final class Stillness {
    /** After so long in which nothing happens an attempt is taken for still, however it looks. */
    private static final long BOUND = SECONDS.toNanos(8);
    /** A thread that runs for longer is asked for the processor time it uses. */
    private static final long RUNNING = MILLISECONDS.toNanos(50);

    private static final List<String> INPUT = List.of("sun.nio.ch.", "java.io.FileInputStream");

    private final Activity activity;
    private final Slowdown slowdown = Slowdown.here();

    Stillness(Activity activity) {
        this.activity = activity;
    }

    /** Waits until the condition is true or the attempt is still, and says whether the condition is true. */
    boolean reachedBefore(BooleanSupplier condition, Patience patience) {
        try {
            while (!condition.getAsBoolean() && !isStill(condition, patience)) {
                // Something has happened: look again.
            }
            return condition.getAsBoolean();
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("the check was ended while it waited for the attempt", ended);
        }
    }

    /** Looks on until something happens, and then gives false; true if nothing does and nothing can. */
    private boolean isStill(BooleanSupplier condition, Patience patience) throws InterruptedException {
        long seen = activity.count();
        long since = System.nanoTime();
        long processorBefore = -1;
        Turns turns = Turns.fromNowOn(patience.rounds);
        for (int round = 0; round < patience.rounds && !slowdown.isOver(since, BOUND); ) {
            List<Thread> threads = AttemptThreads.othersAlive();
            if (threads.isEmpty()) {
                return activity.count() == seen;
            }
            if (threads.stream().allMatch(Stillness::waits) && turns.areTaken(threads)) {
                if (turns.areOver(AttemptThreads.othersAlive())) {
                    return activity.count() == seen;
                }
                round++;
            } else {
                round = 0;
                if (System.nanoTime() - since > RUNNING) {
                    long processor = AttemptThreads.processorNanos(threads);
                    processorBefore = processorBefore < 0 ? processor : processorBefore;
                    if (processor - processorBefore > MILLISECONDS.toNanos(patience.processorMillis)) {
                        return true; // It spins, and will for as long as we look on.
                    }
                }
            }
            activity.awaitMoreThan(seen, patience.pauseMillis);
            if (activity.count() != seen || condition.getAsBoolean()) {
                return false;
            }
        }
        return true;
    }

    /** A thread that was just woken still looks as if it waited: it is given its turn. */
    private static boolean waits(Thread thread) {
        return switch (thread.getState()) {
            case WAITING, TIMED_WAITING, BLOCKED, TERMINATED -> true;
            case RUNNABLE -> waitsInTheSystem(thread);
            case NEW -> false;
        };
    }

    /** To the JVM a thread that waits for a selector, a socket or a pipe runs. One that loads a class does so. */
    private static boolean waitsInTheSystem(Thread thread) {
        StackTraceElement[] stack = thread.getStackTrace();
        return stack.length > 0
                && stack[0].isNativeMethod()
                && INPUT.stream().anyMatch(stack[0].getClassName()::startsWith)
                && Arrays.stream(stack).noneMatch(frame -> frame.getClassName().equals("java.lang.ClassLoader"));
    }
}
