package grader.reports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import grader.attempts.InvalidInput;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FormatTest {

    @Test
    void areNamedWithCommas() {
        assertThat(Format.named("json, JUnit,junit,github")).containsExactly(Format.JSON, Format.JUNIT, Format.GITHUB);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "xml", "json,", "json;junit"})
    void unknownOnesAreRefused(String names) {
        assertThatThrownBy(() -> Format.named(names))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("json, junit, gradescope, exercism, github");
    }
}
