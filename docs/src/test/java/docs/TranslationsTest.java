package docs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every page is there in both languages, with the same structure, and no translation is older than its original. */
class TranslationsTest {
    private static final String ENGLISH =
            "# A\n| a | b |\n```text\ncode\n```\n<a id=\"q1\"></a>\n### Q1. Why?\n · **Rules** 7\nBecause.\n";
    private static final String KOREAN =
            "# 가\n| 가 | 나 |\n```text\ncode\n```\n<a id=\"q1\"></a>\n### Q1. 왜?\n · **규칙** 7\n그래서.\n";

    @TestFactory
    Stream<DynamicTest> everyPageIsTranslated() {
        return Repository.docs().stream().map(page -> dynamicTest(page.toString(), () -> hasTwin(page)));
    }

    @TestFactory
    Stream<DynamicTest> everyBriefIsTranslated() {
        return Repository.briefs().stream()
                .map(brief -> dynamicTest(brief.toString(), () -> {
                    Page korean = Page.read(brief.path().resolveSibling("README.ko.md"));
                    assertThat(new Translation(brief, korean).problems()).isEmpty();
                }));
    }

    @Test
    void theFrontPageIsTranslated() {
        Page english = Page.read(Repository.ROOT.resolve("README.md"));
        Page korean = Page.read(Repository.ROOT.resolve("README.ko.md"));

        assertThat(new Translation(english, korean).problems()).isEmpty();
    }

    @Test
    void thereAreBriefs() {
        assertThat(Repository.briefs()).isNotEmpty();
    }

    private static void hasTwin(Page page) {
        Path twin = twin(page.path());
        assertThat(twin).as("%s in the other language", page).exists();
        if (page.path().startsWith(Translation.KOREAN)) {
            return;
        }
        if ("write".equals(System.getProperty("translations"))) {
            Page korean = Page.read(twin);
            korean.write(new Translation(page, korean).refreshed());
        }
        assertThat(new Translation(page, Page.read(twin)).problems()).isEmpty();
    }

    private static Path twin(Path path) {
        Path name = path.startsWith(Translation.KOREAN)
                ? Translation.KOREAN.relativize(path)
                : Path.of("ko").resolve(Repository.DOCS.relativize(path));
        return Repository.DOCS.resolve(name);
    }

    @Test
    void canaryTwins() {
        assertThat(twin(Repository.DOCS.resolve("a.md"))).isEqualTo(Translation.KOREAN.resolve("a.md"));
        assertThat(twin(Translation.KOREAN.resolve("a.md"))).isEqualTo(Repository.DOCS.resolve("a.md"));
        assertThat(Files.exists(twin(Repository.DOCS.resolve("gone.md")))).isFalse();
    }

    @Test
    void canaryGoodTranslation() {
        assertThat(problems(ENGLISH, refreshed(KOREAN))).isEmpty();
        assertThat(refreshed(refreshed(KOREAN))).isEqualTo(refreshed(KOREAN));
    }

    @ParameterizedTest
    @CsvSource({"### Q1. , ### Q2. ", "# 가, ## 가", "나 ., 나 | 다 |", "code, 코드", "text, java", "규칙.. 7, 규칙** 8"})
    void canaryOtherStructure(String from, String to) {
        assertThat(problems(ENGLISH, refreshed(KOREAN).replaceFirst(from, to))).isNotEmpty();
    }

    @Test
    void canaryDrift() {
        assertThat(problems(ENGLISH.replace("Because.", "Because of that."), refreshed(KOREAN)))
                .singleElement()
                .asString()
                .contains("docs/ko/canary.md#q1 was not made from docs/canary.md#q1");
        assertThat(problems(ENGLISH, KOREAN)).hasSize(1);
    }

    private static List<String> problems(String english, String korean) {
        return translation(english, korean).problems();
    }

    private static String refreshed(String korean) {
        return translation(ENGLISH, korean).refreshed();
    }

    private static Translation translation(String english, String korean) {
        Path path = Repository.DOCS.resolve("canary.md");
        return new Translation(new Page(path, english), new Page(twin(path), korean));
    }
}
