package grader.scorecard;

import static java.util.Comparator.comparing;
import static java.util.function.Function.identity;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toMap;

import grader.Level;
import grader.attempts.InvalidInput;
import grader.guide.Brief;
import grader.guide.Columns;
import grader.guide.Labels;
import grader.guide.Language;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** The katas to choose from, in the order that is suggested: what {@code mvn -Plist} prints. */
public final class Catalogue {
    private final Path katas;
    private final Labels labels;
    private final Map<String, Brief> briefs = new LinkedHashMap<>();

    Catalogue(Path katas, Labels labels) throws IOException {
        this.katas = katas;
        this.labels = labels;
        for (Path kata : Summary.katasIn(katas)) {
            Brief brief = Brief.of(kata);
            briefs.put(brief.kata(), brief);
        }
    }

    /** Takes the folder of the katas. */
    public static void main(String[] args) throws IOException {
        try {
            new Catalogue(
                            Path.of(args[0]).normalize(),
                            Labels.of(Language.current().shownOn(System.out)))
                    .lines()
                    .forEach(System.out::println);
        } catch (InvalidInput wrong) {
            System.out.println(wrong.getMessage());
            System.exit(1);
        }
    }

    /**
     * Those that need no other come first, then those that build on them; among these the shorter ones, and those that
     * more others build on. {@link InvalidInput} if they need one another in a circle.
     */
    List<Brief> suggested() {
        Map<Brief, Integer> depths = briefs.values().stream().collect(toMap(identity(), brief -> depth(brief, 0)));
        return briefs.values().stream()
                .sorted(comparing((Brief brief) -> depths.get(brief))
                        .thenComparing(Catalogue::allMinutes)
                        .thenComparing(comparing(this::followers).reversed())
                        .thenComparing(Brief::kata))
                .toList();
    }

    /** How many katas come before it at the least. */
    private int depth(Brief brief, int above) {
        if (above > briefs.size()) {
            throw new InvalidInput(
                    "katas/" + brief.kata() + "/README.md names a prerequisite that needs this kata itself.");
        }
        return brief.prerequisites().stream()
                .mapToInt(needed -> 1 + depth(prerequisite(needed, brief), above + 1))
                .max()
                .orElse(0);
    }

    private Brief prerequisite(String name, Brief of) {
        return Optional.ofNullable(briefs.get(name))
                .orElseThrow(() -> new InvalidInput(
                        "katas/%s/README.md names a prerequisite that there is not: %s.".formatted(of.kata(), name)));
    }

    private static int allMinutes(Brief brief) {
        return brief.minutes().values().stream().mapToInt(Integer::intValue).sum();
    }

    private long followers(Brief brief) {
        return briefs.values().stream()
                .filter(other -> other.prerequisites().contains(brief.kata()))
                .count();
    }

    List<String> lines() {
        List<List<String>> table = new ArrayList<>();
        table.add(List.of(
                "",
                labels.text("list.kata"),
                labels.text("list.rules"),
                labels.text("list.minutes"),
                labels.text("list.prerequisites"),
                labels.text("list.last-score")));
        String next = null;
        for (Brief brief : suggested()) {
            Optional<Scorecard> last = lastScorecard(brief);
            boolean isSolved = last.map(it -> it.verdict().isSolved()).orElse(false);
            next = next == null && !isSolved ? brief.kata() : next;
            table.add(List.of(
                    (isSolved ? "✓ " : "· ") + table.size(),
                    brief.kata(),
                    levels(level -> level.letter() + " " + brief.rules().get(level)),
                    levels(level -> String.valueOf(brief.minutes().get(level))),
                    brief.prerequisites().isEmpty() ? "-" : String.join(", ", brief.prerequisites()),
                    last.map(it -> Summary.state(it, labels)).orElse(labels.text("list.not-graded"))));
        }
        List<String> lines = new ArrayList<>(aligned(table));
        lines.add(0, "");
        lines.add("");
        lines.add(next == null ? labels.text("list.all-solved") : labels.text("list.next", next));
        return lines;
    }

    private Optional<Scorecard> lastScorecard(Brief brief) {
        return ScorecardFiles.readIfWhole(katas.resolve(brief.kata()).resolve("target/scorecard.json"));
    }

    private static String levels(Function<Level, String> cell) {
        return Arrays.stream(Level.values()).map(cell).collect(joining(" · "));
    }

    private static List<String> aligned(List<List<String>> table) {
        int[] widths = new int[table.get(0).size()];
        for (List<String> row : table) {
            for (int i = 0; i < widths.length; i++) {
                widths[i] = Math.max(widths[i], Columns.of(row.get(i)));
            }
        }
        return table.stream().map(row -> line(row, widths)).toList();
    }

    private static String line(List<String> row, int[] widths) {
        StringBuilder line = new StringBuilder("  ");
        for (int i = 0; i < widths.length; i++) {
            line.append(Columns.pad(row.get(i), widths[i])).append("  ");
        }
        return line.toString().stripTrailing();
    }
}
