package grader.calls;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;

/** The processor time that a program has used: what a busy machine does not change, as it does the clock. */
public final class ProcessorTime {
    private ProcessorTime() {}

    /** What runs in this JVM has used so many nanoseconds, without what the JVM needs for itself, as far as that is known. */
    public static long ofThisJvm() {
        return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime()
                - KernelThreads.processorNanosOfTheJvm();
    }
}
