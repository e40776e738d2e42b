package grader.calls;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;

/** The processor time that this JVM has used: what a busy machine does not change, as it does the clock. */
public final class ProcessorTime {
    private ProcessorTime() {}

    /** In nanoseconds. */
    public static long ofThisJvm() {
        return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime();
    }
}
