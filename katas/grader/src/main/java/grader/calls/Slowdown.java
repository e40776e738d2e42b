package grader.calls;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * By how much the rest of a machine slows a process down. Bounds are stretched by it: what would have ended in time on a
 * machine of its own is not cut short because others keep the processors busy.
 */
public final class Slowdown {
    private static final double MOST = 4;
    private static final int PROCESSORS = Runtime.getRuntime().availableProcessors();

    private final Supplier<Optional<Duration>> processorTime;
    private final Duration usedBefore;
    private final long start = System.nanoTime();
    private volatile Duration used = Duration.ZERO;

    Slowdown(Supplier<Optional<Duration>> processorTime) {
        this.processorTime = processorTime;
        this.usedBefore = used();
    }

    /** Looks at a process from now on. */
    public static Slowdown of(ProcessHandle process) {
        return new Slowdown(() -> process.info().totalCpuDuration());
    }

    /** The same for this process. */
    public static Slowdown here() {
        return of(ProcessHandle.current());
    }

    /** Whether the time is up, so many nanoseconds after {@code since}, or up to four times as many on a busy machine. */
    public boolean isOver(long since, long nanos) {
        long elapsed = System.nanoTime() - since;
        return elapsed >= nanos && elapsed >= nanos * factor();
    }

    /** Whether it is slowed down at all. */
    public boolean isFelt() {
        return factor() > 1.2;
    }

    private double factor() {
        double load = ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage() / PROCESSORS;
        return factor(load, own(), PROCESSORS);
    }

    /** How many processors the process has had since then. */
    double own() {
        double elapsed = Math.max(1, System.nanoTime() - start);
        return used().minus(usedBefore).toNanos() / elapsed;
    }

    /** What it has used so far. Of a process that has ended the system tells nothing, and it was no less than before. */
    private Duration used() {
        processorTime.get().ifPresent(now -> used = now);
        return used;
    }

    /**
     * From 1, as long as a processor is to spare, or is used up by the process itself, or the process waits and wants none: it
     * then uses far less than the share that each thread gets of a busy machine.
     *
     * @param load how many threads want to run for each processor; below 0 where that is not known
     * @param own how many processors the process has had
     */
    static double factor(double load, double own, int processors) {
        if (load <= 1) {
            return 1;
        }
        double wish = Math.min(1, own * load);
        double most = Math.min(MOST, processors / own);
        return 1 + wish * (Math.max(1, Math.min(most, load * (1 - own / processors))) - 1);
    }
}
