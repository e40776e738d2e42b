package grader.reports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import grader.Level;
import grader.attempts.InvalidInput;
import java.math.BigDecimal;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PointsTest {

    @Test
    void areReadByLevel() {
        assertThat(Points.parse(" J:1, m : 2,S:0.5").byLevel())
                .isEqualTo(Map.of(
                        Level.JUNIOR, new BigDecimal("1"),
                        Level.MID, new BigDecimal("2"),
                        Level.SENIOR, new BigDecimal("0.5")));
    }

    @Test
    void aLevelThatIsNotNamedIsWorthNothing() {
        assertThat(Points.parse("J:1").byLevel()).isEqualTo(Map.of(Level.JUNIOR, BigDecimal.ONE));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "J", "J:", "J:-1", "J:1,", "J:1,J:2", "X:1", "J:1;M:2", "J:1e9", "J:0,M:0,S:0", "J:1234567"})
    void malformedOnesAreRefused(String text) {
        assertThatThrownBy(() -> Points.parse(text))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("-Dpoints=J:1,M:2,S:3");
    }
}
