package grader.calls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

@Isolated
class SlowdownTest {
    private static final double FOUR_BUSY_THREADS_A_PROCESSOR = 5;

    @Test
    void nobodyIsSlowedDownWhereAProcessorIsToSpare() {
        assertThat(Slowdown.factor(1, 0.5, 2)).isEqualTo(1);
        assertThat(Slowdown.factor(-0.5, 0.5, 2)).as("a load that is not known").isEqualTo(1);
    }

    @Test
    void whoGetsTheShareOfAThreadIsSlowedDown() {
        assertThat(Slowdown.factor(FOUR_BUSY_THREADS_A_PROCESSOR, 0.2, 2)).isEqualTo(4);
    }

    @Test
    void whoWaitsIsNot() {
        assertThat(Slowdown.factor(FOUR_BUSY_THREADS_A_PROCESSOR, 0, 2)).isEqualTo(1);
        assertThat(Slowdown.factor(FOUR_BUSY_THREADS_A_PROCESSOR, 0.01, 2)).isCloseTo(1, within(0.2));
    }

    @Test
    void whatAProcessHasUsedIsNotForgottenWhenItHasEnded() {
        Queue<Optional<Duration>> told = new ArrayDeque<>(
                List.of(Optional.of(Duration.ofSeconds(1)), Optional.of(Duration.ofSeconds(3)), Optional.empty()));
        Slowdown slowdown = new Slowdown(told::remove);

        assertThat(slowdown.own()).isPositive();
        assertThat(slowdown.own()).as("once it has ended").isPositive();
    }

    @Test
    void whoTakesTheProcessorsIsNot() {
        assertThat(Slowdown.factor(150, 1.94, 2)).isCloseTo(1, within(0.1));
    }
}
