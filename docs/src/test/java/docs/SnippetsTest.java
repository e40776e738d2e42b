package docs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Java code in the docs is compiled code, and scripts are files. {@code -Dsnippets=write} takes them over. */
class SnippetsTest {
    private static final String SOURCE = """
            class Source {
                // snippet: loop
                for (;;) {
                    run();
                }
                // end snippet
            }
            """;
    private static final String GOOD = """
            <!-- snippet: Source.java#loop -->
            ```java
            for (;;) {
                run();
            }
            ```
            and more
            """;

    @TempDir
    Path root;

    @BeforeEach
    void source() throws IOException {
        Files.writeString(root.resolve("Source.java"), SOURCE);
    }

    @TestFactory
    Stream<DynamicTest> everySnippetIsCompiledCode() {
        return Repository.docs().stream().map(page -> dynamicTest(page.toString(), () -> check(page)));
    }

    private static void check(Page page) {
        if ("write".equals(System.getProperty("snippets"))) {
            page.write(new Snippets(page, Repository.ROOT).rewritten());
            page = Page.read(page.path());
        }
        assertThat(new Snippets(page, Repository.ROOT).problems()).isEmpty();
    }

    @Test
    void canaryGoodSnippet() {
        assertThat(snippets(GOOD).problems()).isEmpty();
    }

    @Test
    void canaryExemptFences() {
        assertThat(snippets("<!-- no snippet: preview -->\n```java\nx\n```\n```python\nx\n```\n")
                        .problems())
                .isEmpty();
    }

    @Test
    void canaryDifference() {
        Snippets different = snippets(GOOD.replace("run", "walk"));

        assertThat(different.problems()).singleElement().asString().contains("page.md:2 differs from Source.java");
        assertThat(different.rewritten()).isEqualTo(GOOD);
    }

    @Test
    void canaryDifferenceBelowABlankLine() {
        Snippets different = snippets(GOOD.replace("    run();\n", "\n    walk();\n"));

        assertThat(different.problems()).hasSize(1);
        assertThat(different.rewritten()).isEqualTo(GOOD);
    }

    @Test
    void canaryWholeFile() throws IOException {
        Files.writeString(root.resolve("run"), "#!/bin/sh\r\n\r\nexit\r\n");
        String same = "<!-- snippet: run -->\n```sh\n#!/bin/sh\n\nexit\n```\n";

        assertThat(snippets(same).problems()).isEmpty();
        assertThat(snippets(same.replace("exit", "stay")).problems())
                .singleElement()
                .asString()
                .contains("page.md:2 differs from run");
        assertThat(snippets(same.replace("exit", "stay")).rewritten()).isEqualTo(same);
        assertThat(snippets(same.replace("run", "gone")).problems()).hasSize(1);
    }

    @Test
    void canaryNoMarker() {
        assertThat(snippets("text\n```java\nx\n```\n").problems())
                .singleElement()
                .asString()
                .contains("no marker");
        assertThat(snippets("<!-- no snippet: -->\n```java\nx\n```\n").problems())
                .hasSize(1);
    }

    @Test
    void canaryNoSource() {
        assertThat(snippets(GOOD.replace("#loop", "#none")).problems())
                .singleElement()
                .asString()
                .contains("no snippet none");
        assertThat(snippets(GOOD.replace("Source", "Gone")).problems())
                .singleElement()
                .asString()
                .contains("no Gone.java");
    }

    private Snippets snippets(String text) {
        return new Snippets(new Page(root.resolve("page.md"), text), root);
    }
}
