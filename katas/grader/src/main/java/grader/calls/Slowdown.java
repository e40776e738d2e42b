package grader.calls;

import java.lang.management.ManagementFactory;
import java.time.Duration;

/**
 * By how much the rest of a machine slows a process down. Bounds are stretched by it: what would have ended in time on a
 * machine of its own is not cut short because others keep the processors busy.
 */
public final class Slowdown {
    private static final double MOST = 3;

    private final ProcessHandle process;
    private final Duration usedBefore;
    private final long start = System.nanoTime();

    private Slowdown(ProcessHandle process) {
        this.process = process;
        this.usedBefore = used(process);
    }

    /** Looks at a process from now on. */
    public static Slowdown of(ProcessHandle process) {
        return new Slowdown(process);
    }

    /** The same for this process. */
    public static Slowdown here() {
        return of(ProcessHandle.current());
    }

    /** Whether the time is up, so many nanoseconds after {@code since}, or up to three times as many on a busy machine. */
    public boolean isOver(long since, long nanos) {
        long elapsed = System.nanoTime() - since;
        return elapsed >= nanos && elapsed >= nanos * factor();
    }

    /** From 1, as long as a processor is to spare or is used up by the process itself. */
    private double factor() {
        int processors = Runtime.getRuntime().availableProcessors();
        double load = ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage() / processors;
        double own = (double) used(process).minus(usedBefore).toNanos() / (System.nanoTime() - start) / processors;
        return load <= 1 ? 1 : Math.max(1, Math.min(MOST, load * (1 - own)));
    }

    private static Duration used(ProcessHandle process) {
        return process.info().totalCpuDuration().orElse(Duration.ZERO);
    }
}
