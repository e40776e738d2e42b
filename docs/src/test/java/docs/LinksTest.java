package docs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every link to a file or a heading of this repository leads there. */
class LinksTest {
    @TempDir
    Path root;

    @BeforeEach
    void pages() throws IOException {
        Files.writeString(root.resolve("there.md"), """
                # `allOf` is not "gather"!
                ## 한 문장
                ## Again
                ## Again
                <a id="q1"></a>
                ### Q1. Why?
                """);
        Files.writeString(root.resolve("Source.java"), "");
    }

    @TestFactory
    Stream<DynamicTest> everyLinkLeadsSomewhere() {
        return Repository.pages().stream()
                .map(page -> dynamicTest(
                        page.toString(),
                        () -> assertThat(new Links(page).broken()).isEmpty()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[x](there.md)",
                "[x](there.md#allof-is-not-gather)",
                "[x](there.md#한-문장)",
                "[x](there.md#%ED%95%9C-%EB%AC%B8%EC%9E%A5)",
                "[x](there.md#again-1)",
                "[x](there.md#q1)",
                "[x](#here)\n# Here",
                "[x](Source.java#L1)",
                "[x](.)",
                "[x](https://example.org/#y)",
                "`[x](gone.md)`",
                "<img src=\"there.md\">"
            })
    void canaryGoodLink(String text) {
        assertThat(broken(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[x](gone.md)",
                "[x](there.md#gone)",
                "[x](there.md#again-2)",
                "[x](#gone)",
                "[x](/there.md)",
                "[x](Source.java#gone)",
                "![x](gone.png)",
                "| a |\n|---|\n| [x](gone.md) |",
                "[x][y]\n\n[y]: gone.md",
                "<img src=\"gone.png\">",
                "see <a href=\"gone.md\">x</a>"
            })
    void canaryBrokenLink(String text) {
        assertThat(broken(text)).hasSize(1);
    }

    private List<String> broken(String text) {
        return new Links(new Page(root.resolve("page.md"), text)).broken();
    }
}
