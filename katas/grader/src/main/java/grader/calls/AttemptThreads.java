package grader.calls;

import static java.util.Locale.ROOT;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.WeakHashMap;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinWorkerThread;
import java.util.stream.Stream;

/**
 * The threads that an attempt has started: all that were not there before it was loaded, but for the referee's own and
 * the JVM's. Virtual threads cannot be listed; their carriers are.
 */
public final class AttemptThreads {
    private static final Set<Thread> NOT_THE_ATTEMPTS =
            Collections.synchronizedSet(Collections.newSetFromMap(new WeakHashMap<>()));
    private static final Set<Thread> CALLERS =
            Collections.synchronizedSet(Collections.newSetFromMap(new WeakHashMap<>()));

    private AttemptThreads() {}

    /**
     * Takes every thread alive for one that is not the attempt's, but for those that the JVM has for whoever comes. Called before
     * the attempt is loaded.
     */
    public static void takeBaseline() {
        live().filter(thread -> !isForAll(thread)).forEach(NOT_THE_ATTEMPTS::add);
        KernelThreads.takeBaseline();
    }

    /** Starts a daemon thread of the referee, which never counts as the attempt's. */
    public static Thread startOwn(String name, Runnable task) {
        Thread thread = new Thread(() -> KernelThreads.leaveOutMeanwhile(task), name);
        thread.setDaemon(true);
        NOT_THE_ATTEMPTS.add(thread);
        thread.start();
        return thread;
    }

    /** Does this on such a thread, on behalf of the attempt: while it runs no {@link Standstill} is reached. */
    public static void runInSight(Runnable task) {
        KernelThreads.takeInMeanwhile(task);
    }

    /**
     * A thread that calls the attempt, or calls it back, as those of a program would: threads that the attempt starts on it
     * are no daemons, but for those it makes so. It counts as the attempt's while it is alive, and never as left behind.
     */
    public static Thread caller(String name, Runnable task) {
        Thread thread = new Thread(task, name);
        thread.setDaemon(false);
        CALLERS.add(thread);
        return thread;
    }

    /** The attempt's threads that are alive. */
    public static List<Thread> alive() {
        return live().filter(thread -> !NOT_THE_ATTEMPTS.contains(thread))
                .filter(thread -> isWorker(thread) || !isOfTheJvm(thread))
                .toList();
    }

    /** What the JVM has started for cleaners of the attempt's ({@link java.lang.ref.Cleaner#create()}), and is alive. */
    public static List<Thread> ofCleaners() {
        return live().filter(thread -> !NOT_THE_ATTEMPTS.contains(thread))
                .filter(thread -> isInnocuous(thread) && thread.getName().startsWith("Cleaner-"))
                .toList();
    }

    /** Those alive, but for the thread that asks. */
    static List<Thread> othersAlive() {
        Thread self = Thread.currentThread();
        return alive().stream().filter(thread -> thread != self).toList();
    }

    /** Those that keep the JVM from ending once the calls have: no daemons, as carriers and the common pool's workers are. */
    public static List<Thread> leaked() {
        return alive().stream()
                .filter(thread -> !thread.isDaemon() && !CALLERS.contains(thread))
                .toList();
    }

    /** Whether something waits for a time to be up: in a timer of the JDK's, in one of the attempt's own, or on a thread of it. */
    public static boolean waitForATime() {
        return alive().stream().anyMatch(Standstill::waitsForATime);
    }

    /** The common pool's, carriers of virtual threads, and the timer. */
    private static boolean isForAll(Thread thread) {
        return thread instanceof ForkJoinWorkerThread worker && worker.getPool() == ForkJoinPool.commonPool()
                || carriesVirtualThreads(thread)
                || isTheTimer(thread);
    }

    private static boolean isTheTimer(Thread thread) {
        return thread.getName().toLowerCase(ROOT).contains("delayscheduler");
    }

    /** Whether a thread is virtual, which JDK 17 cannot be asked. */
    static boolean isVirtual(Thread thread) {
        return thread.getClass().getName().equals("java.lang.VirtualThread");
    }

    /** Whether a thread is one that virtual threads run on. */
    public static boolean carriesVirtualThreads(Thread thread) {
        return thread.getClass().getName().contains("CarrierThread");
    }

    /** The processor time that these threads have used, in nanoseconds. */
    static long processorNanos(List<Thread> threads) {
        ThreadMXBean clock = ManagementFactory.getThreadMXBean();
        return threads.stream()
                .mapToLong(thread -> Math.max(0, clock.getThreadCpuTime(thread.getId())))
                .sum();
    }

    private static boolean isWorker(Thread thread) {
        return thread instanceof ForkJoinWorkerThread;
    }

    /** By what an attempt cannot give a thread of its own; all that the JVM has in the topmost group are daemons. */
    private static boolean isOfTheJvm(Thread thread) {
        ThreadGroup group = thread.getThreadGroup();
        return group == null || group.getParent() == null && thread.isDaemon() || isInnocuous(thread);
    }

    private static boolean isInnocuous(Thread thread) {
        return thread.getClass().getName().equals("jdk.internal.misc.InnocuousThread");
    }

    private static Stream<Thread> live() {
        ThreadGroup root = Thread.currentThread().getThreadGroup();
        while (root.getParent() != null) {
            root = root.getParent();
        }
        Thread[] threads = new Thread[root.activeCount() + 64];
        while (root.enumerate(threads) == threads.length) {
            threads = new Thread[threads.length * 2];
        }
        return Arrays.stream(threads).filter(Objects::nonNull);
    }
}
