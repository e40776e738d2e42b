package solutions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ShareTest {
    private static final List<Integer> ALL = List.of(1, 2, 3, 4, 5, 6, 7);

    @Test
    void sharesMakeUpTheWhole() {
        assertThat(Share.parse("1/3").of(ALL)).containsExactly(1, 4, 7);
        assertThat(Share.parse("2/3").of(ALL)).containsExactly(2, 5);
        assertThat(Share.parse("3/3").of(ALL)).containsExactly(3, 6);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "3", "4/3", "0/3", "1/0", "-1/2", "half", "1/3/5"})
    void whatIsNoShareIsRefused(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> Share.parse(text)).withMessageContaining("share");
    }

    @Test
    void kataThatThereIsNotIsRefused() {
        assertThat(Repository.katas("all")).isEqualTo(Repository.katas()).isNotEmpty();
        assertThat(Repository.katas("gather")).hasSize(1);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Repository.katas("gathr"))
                .withMessageContaining("no kata 'gathr'");
    }
}
