package grader.guide;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import grader.Level;
import grader.attempts.InvalidInput;
import grader.scorecard.RuleResult;
import grader.scorecard.Verdict;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GuideTest {
    private static final RuleResult RULE =
            new RuleResult(7, Level.MID, "first failure", "allOf waits", null, null, null, null, null);
    private static final String LADDERS = """
            # Hints

            ## Rules 3, 4: in flight together

            1. Say it `again`.
            2. Look

               twice.
            3. The *API*.
            4. Like this:
               ```text
               for each call
                 start it
               ```

            ## Rule 7: failure

            1. a
            2. b
            3. c
            4. d
            """;

    @TempDir
    private Path kata;

    @Test
    void englishIsThatOfTheCheck() {
        assertThat(Guide.of(kata, Language.ENGLISH).title(RULE)).isEqualTo("first failure");
        assertThat(Guide.of(kata, Language.ENGLISH).hint(RULE)).isEqualTo("allOf waits");
    }

    @Test
    void whatIsNotTranslatedIsEnglish() throws IOException {
        write("rules.ko.properties", "7.title=첫 번째 실패\n");
        write("README.md", "# Kata");

        Guide korean = Guide.of(kata, Language.KOREAN);

        assertThat(korean.title(RULE)).isEqualTo("첫 번째 실패");
        assertThat(korean.hint(RULE)).isEqualTo("allOf waits");
        assertThat(korean.brief()).isEqualTo("# Kata");
    }

    @Test
    void briefIsInTheLanguage() throws IOException {
        write("README.md", "# Kata");
        write("README.ko.md", "# 과제");

        assertThat(Guide.of(kata, Language.KOREAN).brief()).isEqualTo("# 과제");
        assertThat(Guide.of(kata, Language.ENGLISH).brief()).isEqualTo("# Kata");
    }

    @Test
    void laddersAreReadByRule() throws IOException {
        write("hints.md", LADDERS);

        Guide guide = Guide.of(kata, Language.ENGLISH);

        assertThat(guide.ladders()).hasSize(2);
        assertThat(guide.ladder(4))
                .contains(new Ladder(
                        "in flight together",
                        List.of(3, 4),
                        List.of(
                                "Say it `again`.",
                                "Look\n\ntwice.",
                                "The *API*.",
                                "Like this:\n\n```text\nfor each call\n  start it\n```")));
        assertThat(guide.ladder(7)).map(Ladder::name).contains("failure");
        assertThat(guide.ladder(5)).isEmpty();
    }

    @Test
    void kataWithoutHintsHasNone() {
        assertThat(Guide.of(kata, Language.KOREAN).ladder(1)).isEmpty();
    }

    @Test
    void ladderOfThreeIsRefused() throws IOException {
        write("hints.md", "## Rule 7: failure\n\n1. a\n2. b\n3. c\n");

        assertThatThrownBy(() -> Guide.of(kata, Language.ENGLISH).ladder(7))
                .isInstanceOf(InvalidInput.class)
                .hasMessage("a ladder has 4 hints, and 'failure' has 3.");
    }

    @Test
    void labelsAreInTheLanguage() {
        assertThat(Labels.of(Language.ENGLISH).text("ladder.step", 2, 4)).isEqualTo("hint 2 of 4");
        assertThat(Labels.of(Language.KOREAN).text("ladder.step", 2, 4)).isEqualTo("힌트 2/4");
    }

    @Test
    void labelsAreTheSameInEveryLanguage() {
        assertThat(Labels.of(Language.KOREAN).keys())
                .isEqualTo(Labels.of(Language.ENGLISH).keys());
    }

    @Test
    void labelsTakeTheSameValuesInEveryLanguage() {
        Labels english = Labels.of(Language.ENGLISH);
        Labels korean = Labels.of(Language.KOREAN);

        assertThat(english.keys())
                .allSatisfy(key -> assertThat(taken(korean, key)).isEqualTo(taken(english, key)));
    }

    private static List<String> taken(Labels labels, String key) {
        List<String> values = List.of("<1>", "<2>", "<3>", "<4>", "<5>");
        String words = labels.text(key, values.toArray());
        return values.stream().filter(words::contains).toList();
    }

    @Test
    void everyVerdictAndLevelHasAWord() {
        for (Language language : Language.values()) {
            Labels labels = Labels.of(language);
            assertThat(Verdict.values())
                    .allSatisfy(verdict -> assertThat(labels.of(verdict)).isNotBlank());
            assertThat(Level.values())
                    .allSatisfy(level -> assertThat(labels.of(level)).isNotBlank());
        }
    }

    @Test
    void koreanLetterIsTwoColumnsWide() {
        assertThat(Columns.of("규칙 3")).isEqualTo(6);
        assertThat(Columns.pad("힌트", 6)).isEqualTo("힌트  ");
        assertThat(Columns.pad("expected", 6)).isEqualTo("expected");
    }

    private void write(String file, String text) throws IOException {
        Files.writeString(kata.resolve(file), text);
    }
}
