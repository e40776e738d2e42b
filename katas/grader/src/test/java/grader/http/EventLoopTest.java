package grader.http;

import static org.assertj.core.api.Assertions.assertThat;

import grader.calls.Slowdown;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

@Isolated
class EventLoopTest {
    private static final long LATE = 200;

    private final Slowdown slowdown = Slowdown.here();

    @Test
    void aTaskThatHoldsTheLoopShowsAsALateBeat() {
        CountDownLatch release = new CountDownLatch(1);
        try (EventLoop loop = new EventLoop("event loop");
                EventLoop outside = new EventLoop("heartbeat")) {
            loop.execute(() -> awaitQuietly(release));

            assertThat(Waiting.until(
                            () -> loop.laterThan(outside, LATE, slowdown).isPresent(), 4_000))
                    .isTrue();
            release.countDown();
        }
    }

    @Test
    void shortTasksLetTheBeatsComeInTime() {
        try (EventLoop loop = new EventLoop("event loop");
                EventLoop outside = new EventLoop("heartbeat")) {
            for (int i = 0; i < 200; i++) {
                loop.execute(() -> Waiting.rest(1));
            }

            assertThat(Waiting.until(
                            () -> loop.laterThan(outside, LATE, slowdown).isPresent(), 400))
                    .isFalse();
        }
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
    }
}
