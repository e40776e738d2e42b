package grader.guide;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import grader.attempts.InvalidInput;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.util.Locale;
import java.util.Properties;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

@Isolated
class LanguageTest {
    private final Properties before = new Properties();
    private final Locale locale = Locale.getDefault(Locale.Category.DISPLAY);
    private final ByteArrayOutputStream told = new ByteArrayOutputStream();
    private final PrintStream out = new PrintStream(told, true, UTF_8);

    @BeforeEach
    void remember() {
        before.putAll(System.getProperties());
        System.clearProperty("lang");
        System.setProperty("stdout.encoding", "UTF-8");
    }

    @AfterEach
    void restore() {
        System.setProperties(before);
        Locale.setDefault(Locale.Category.DISPLAY, locale);
    }

    @Test
    void isThatOfTheLocale() {
        Locale.setDefault(Locale.Category.DISPLAY, Locale.KOREA);
        assertThat(Language.current()).isEqualTo(Language.KOREAN);

        Locale.setDefault(Locale.Category.DISPLAY, Locale.FRANCE);
        assertThat(Language.current()).isEqualTo(Language.ENGLISH);
    }

    @Test
    void isTheOneAskedForWhateverTheLocale() {
        Locale.setDefault(Locale.Category.DISPLAY, Locale.KOREA);
        System.setProperty("lang", "en");

        assertThat(Language.current()).isEqualTo(Language.ENGLISH);
        assertThat(Labels.of(Language.current()).text("scorecard.seen")).isEqualTo("seen");
    }

    @Test
    void unknownOneIsRefused() {
        System.setProperty("lang", "fr");

        assertThatThrownBy(Language::current)
                .isInstanceOf(InvalidInput.class)
                .hasMessage("-Dlang=fr is not known: it is en or ko.");
    }

    @Test
    void whatGoesOnInAnyCaseGoesOnInEnglish() {
        System.setProperty("lang", "fr");

        assertThat(Language.spokenOn(out)).isEqualTo(Language.ENGLISH);
        assertThat(told.toString(UTF_8)).contains("-Dlang=fr is not known");
    }

    @Test
    void koreanIsShownWhereThereAreLettersForIt() {
        assertThat(Language.KOREAN.shownOn(out)).isEqualTo(Language.KOREAN);
        System.setProperty("stdout.encoding", "EUC-KR");
        assertThat(Language.KOREAN.shownOn(out)).isEqualTo(Language.KOREAN);
        assertThat(told.size()).isZero();
    }

    @Test
    void terminalWithoutKoreanLettersGetsEnglishAndIsToldWhy() {
        System.setProperty("stdout.encoding", "US-ASCII");

        assertThat(Language.KOREAN.shownOn(out)).isEqualTo(Language.ENGLISH);
        assertThat(told.toString(UTF_8)).startsWith("-Dlang=ko: the charset of this terminal, US-ASCII,");
    }

    @Test
    void charsetThatIsNoneIsLeftToJava() {
        System.setProperty("stdout.encoding", "no charset");

        assertThat(Language.ENGLISH.shownOn(out)).isEqualTo(Language.ENGLISH);
        assertThat(told.size()).isZero();
    }
}
