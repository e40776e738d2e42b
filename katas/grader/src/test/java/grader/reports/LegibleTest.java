package grader.reports;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LegibleTest {

    @Test
    void whatIsNoCharacterIsReplaced() {
        assertThat(Legible.text("a\u0000\u001b\u0085\uD800\uFFFE\uFFFF\tb\r\nc\rd 한\uD83D\uDE00"))
                .isEqualTo("a" + "\uFFFD".repeat(6) + "\tb\nc\uFFFDd 한\uD83D\uDE00");
    }

    @Test
    void whatIsEndlessIsCut() {
        assertThat(Legible.text("a".repeat(Legible.MOST))).hasSize(Legible.MOST);
        assertThat(Legible.text("a".repeat(Legible.MOST + 1_000)))
                .startsWith("aaa")
                .endsWith("a… and 1,000 characters more");
    }

    @ParameterizedTest
    @CsvSource({
        "'::error::x', ': :error::x'",
        "'  ::error::x', ': :error::x'",
        "'a ::error::x', 'a ::error::x'",
        "'a ##[error]x', 'a # #[error]x'",
        "'name  VERDICT', 'name  VERDICT'"
    })
    void aLineIsNoCommandToGithub(String raw, String line) {
        assertThat(Legible.line(raw)).isEqualTo(line);
        assertThat(Legible.line("a\n::error::x")).isEqualTo("a ::error::x");
    }
}
