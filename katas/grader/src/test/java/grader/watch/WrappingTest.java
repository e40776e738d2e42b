package grader.watch;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WrappingTest {

    @Test
    void cutsBetweenWordsAndGoesOnBelow() {
        assertThat(Wrapping.lines("  seen      only one of three calls had started", 24))
                .containsExactly("  seen      only one of", "    three calls had", "    started");
    }

    @Test
    void cutsAWordThatIsTooLong() {
        assertThat(Wrapping.lines("katas/gather/src/main/java/Gather.java", 20))
                .containsExactly("katas/gather/src/mai", "  n/java/Gather.java");
    }

    @Test
    void countsAKoreanLetterAsTwo() {
        assertThat(Wrapping.width("한글 ab")).isEqualTo(7);
        assertThat(Wrapping.lines("모든 호출이 함께 진행됩니다", 20)).allMatch(line -> Wrapping.width(line) <= 20);
    }

    @Test
    void letsNoControlCharactersThrough() {
        assertThat(Wrapping.lines("a\u001b[2Jb\tc\u0007", 80)).containsExactly("a[2Jb    c");
    }
}
