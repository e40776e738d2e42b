package grader.calls;

import static java.util.concurrent.TimeUnit.MILLISECONDS;
import static java.util.concurrent.TimeUnit.NANOSECONDS;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.FutureTask;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class WrittenLimitTest {
    private static final int A_WHILE = 60_000;

    private final ExecutorService pool = Executors.newSingleThreadExecutor();
    private final CountDownLatch never = new CountDownLatch(1);
    private Thread thread;

    private interface Wait {
        Object begin() throws Exception;
    }

    @AfterEach
    void end() {
        pool.shutdownNow();
        thread.interrupt();
    }

    @Test
    void isThatOfTheCallThatTheThreadIsAt() {
        assertThat(limitOf(() -> pool.awaitTermination(60, SECONDS))).contains(Duration.ofMinutes(1));
        assertThat(limitOf(() -> never.await(A_WHILE, MILLISECONDS))).contains(Duration.ofMinutes(1));
        assertThat(limitOf(() -> new FutureTask<>(() -> 1).get(90, SECONDS))).contains(Duration.ofSeconds(90));
        assertThat(limitOf(() -> {
                    Thread.currentThread().join(70_000);
                    return null;
                }))
                .contains(Duration.ofSeconds(70));
    }

    @Test
    void mayBeAsLongAsItGets() {
        assertThat(limitOf(() -> pool.awaitTermination(Long.MAX_VALUE, NANOSECONDS)))
                .contains(Duration.ofNanos(Long.MAX_VALUE));
        assertThat(limitOf(() -> pool.awaitTermination(Long.MAX_VALUE, SECONDS)))
                .contains(Duration.ofNanos(Long.MAX_VALUE));
    }

    @Test
    void isNotKnownOfOneThatIsComputedNorWhereThereIsNone() {
        long computed = A_WHILE + System.nanoTime() % 2;

        assertThat(limitOf(() -> never.await(computed, MILLISECONDS))).isEmpty();
        assertThat(limitOf(() -> {
                    never.await();
                    return null;
                }))
                .isEmpty();
    }

    private Optional<Duration> limitOf(Wait wait) {
        thread = new Thread(() -> {
            try {
                wait.begin();
            } catch (Exception ended) {
                // It was to wait, no more.
            }
        });
        thread.setDaemon(true);
        thread.start();
        Awaitility.await()
                .until(() ->
                        thread.getState() == Thread.State.TIMED_WAITING || thread.getState() == Thread.State.WAITING);
        StackTraceElement[] stack = thread.getStackTrace();
        int own = (int) Arrays.stream(stack)
                .takeWhile(frame -> !frame.getClassName().equals(WrittenLimitTest.class.getName()))
                .count();
        return WrittenLimit.of(stack[own - 1].getMethodName(), stack[own]);
    }
}
