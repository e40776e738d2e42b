package docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The rubric is a table that the report of an interview can read: five criteria, four levels each. */
class RubricTest {
    private static final String GOOD = """
            <a id="rubric"></a>
            ## The rubric

            | criterion | 1 | 2 | 3 | 4 |
            |---|---|---|---|---|
            | a | b | c | d | e |
            """;

    @ParameterizedTest
    @ValueSource(strings = {"mock-interview.md", "ko/mock-interview.md"})
    void fiveCriteriaHaveFourLevels(String page) {
        assertThat(rows(Page.read(Repository.DOCS.resolve(page)).text()))
                .hasSize(5)
                .allSatisfy(row -> assertThat(row).hasSize(5).doesNotContain(""));
    }

    @Test
    void canaryRubric() {
        assertThat(rows(GOOD)).containsExactly(List.of("a", "b", "c", "d", "e"));
        assertThat(rows(GOOD.replace("| e |", "|"))).containsExactly(List.of("a", "b", "c", "d"));
        assertThat(rows(GOOD.replace("| e |", "| |"))).containsExactly(List.of("a", "b", "c", "d", ""));
        assertThat(rows(GOOD.replace("rubric", "sheet"))).isEmpty();
        assertThat(rows(GOOD.replace("| 4 |", "| 4 | 5 |"))).isEmpty();
    }

    private static List<List<String>> rows(String page) {
        return page.lines()
                .dropWhile(line -> !line.contains("<a id=\"rubric\">"))
                .dropWhile(line -> !line.matches("\\| [^|]+ \\| 1 \\| 2 \\| 3 \\| 4 \\|"))
                .skip(2)
                .takeWhile(line -> line.startsWith("|"))
                .map(row -> Arrays.stream(row.substring(1, row.lastIndexOf('|')).split("\\|", -1))
                        .map(String::strip)
                        .toList())
                .toList();
    }
}
