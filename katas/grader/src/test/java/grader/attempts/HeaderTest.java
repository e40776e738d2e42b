package grader.attempts;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class HeaderTest {

    @Test
    void readsTheFirstComment() {
        Header header = Header.of("""
                // Misconception: map stages run as a batch.
                // Fails: 3, 4, leak
                // JDK: 25-preview

                package katas.gather;
                // Verdict: MASTERED
                """);

        assertThat(header.value("Misconception")).contains("map stages run as a batch.");
        assertThat(header.fails()).containsExactly("3", "4", "leak");
        assertThat(header.jdk()).isEqualTo(new NeededJdk(25, true));
        assertThat(header.verdicts()).isEmpty();
    }

    @Test
    void readsVerdicts() {
        assertThat(Header.of("// Verdict: TIMEOUT or UNSOLVED").verdicts()).containsExactly("TIMEOUT", "UNSOLVED");
    }

    @Test
    void needsJdk17WhereNothingIsSaid() {
        assertThat(Header.of("package katas.gather;").jdk().isThisOne()).isTrue();
        assertThat(NeededJdk.parse("the latest").isThisOne()).isTrue();
        assertThat(NeededJdk.parse("99999999999").isThisOne()).isTrue();
        assertThat(NeededJdk.parse("99").isThisOne()).isFalse();
        assertThat(NeededJdk.parse("17-preview").isThisOne())
                .isEqualTo(Runtime.version().feature() == 17);
    }
}
