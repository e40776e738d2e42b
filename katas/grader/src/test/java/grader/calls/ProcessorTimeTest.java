package grader.calls;

import static java.util.concurrent.TimeUnit.MILLISECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import org.junit.jupiter.api.Test;

/** What counts as time that a program has used. */
class ProcessorTimeTest extends OnCalls {

    @Test
    void workCounts() {
        long start = ProcessorTime.ofThisJvm();

        await().pollInSameThread().until(() -> {
            work();
            return ProcessorTime.ofThisJvm() - start > MILLISECONDS.toNanos(50);
        });
    }

    private static void work() {
        for (int i = 0; i < 1_000_000; i++) {
            Thread.onSpinWait();
        }
    }

    @Test
    void whatTheJvmDoesForItselfIsKnown() {
        assumeTrue(KernelThreads.areVisible(), "the kernel does not tell here");
        long before = KernelThreads.processorNanosOfTheJvm();

        await().pollInSameThread().until(() -> {
            assertThat(Thread.getAllStackTraces()).isNotEmpty(); // its own thread collects them
            return KernelThreads.processorNanosOfTheJvm() > before;
        });
    }
}
