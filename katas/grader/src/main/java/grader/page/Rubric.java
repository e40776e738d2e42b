package grader.page;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * What a candidate is scored by: criteria with levels, each a thing that can be seen or heard.
 *
 * @param criteria in the order of the docs
 */
record Rubric(List<Criterion> criteria) {
    private static final String ANCHOR = "<a id=\"rubric\"></a>";

    /**
     * A criterion with its levels.
     *
     * @param key the same in every language
     */
    record Criterion(String key, String name, List<Grade> grades) {}

    /** A level: what is seen or heard at it, as HTML. */
    record Grade(int level, String html) {}

    /**
     * The rubric of a page.
     *
     * @param english the page that the keys are taken from, criterion by criterion
     */
    static Rubric in(Path page, Path english) {
        List<List<String>> keys = table(english);
        List<Criterion> criteria = new ArrayList<>();
        for (List<String> row : table(page)) {
            String key =
                    criteria.size() < keys.size() ? keys.get(criteria.size()).get(0) : row.get(0);
            List<Grade> grades = new ArrayList<>();
            for (int level = 1; level < row.size(); level++) {
                grades.add(new Grade(level, Markdown.inline(row.get(level))));
            }
            criteria.add(new Criterion(key.toLowerCase(Locale.ROOT).replace(' ', '-'), row.get(0), grades));
        }
        return new Rubric(criteria);
    }

    /** The rows of the first table behind the anchor, without its head. */
    private static List<List<String>> table(Path page) {
        if (!Files.exists(page)) {
            return List.of();
        }
        try {
            List<String> lines = Files.readAllLines(page, UTF_8);
            return lines.subList(Math.max(0, lines.indexOf(ANCHOR)), lines.size()).stream()
                    .dropWhile(line -> !line.startsWith("|"))
                    .takeWhile(line -> line.startsWith("|"))
                    .skip(2)
                    .map(Rubric::cells)
                    .toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static List<String> cells(String row) {
        return Arrays.stream(row.substring(1).split("\\|")).map(String::strip).toList();
    }
}
