package solutions;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import grader.attempts.Attempt;
import grader.attempts.Graded;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What a {@link Campaign} has seen: attempts by conditions. Safe for use by several threads. */
final class CampaignRecord {
    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    private final Map<String, Cell> cells = new TreeMap<>();
    private final List<Surprise> surprises = new ArrayList<>();

    /** The gradings of an attempt under a condition. */
    static final class Cell {
        public final String kata;
        public final String attempt;
        public final Condition condition;
        public int gradings;
        public int wrongVerdicts;
        public long slowestMillis;
        public long meanMillis;

        Cell(String kata, String attempt, Condition condition) {
            this.kata = kata;
            this.attempt = attempt;
            this.condition = condition;
        }

        private void add(long millis, boolean isExpected) {
            meanMillis = (meanMillis * gradings + millis) / (gradings + 1);
            gradings++;
            wrongVerdicts += isExpected ? 0 : 1;
            slowestMillis = Math.max(slowestMillis, millis);
        }
    }

    /** A grading that did not come to what the header says. */
    record Surprise(String kata, Condition condition, String expected, String story) {}

    /** The file. */
    record Document(
            int version,
            String date,
            String jdk,
            String system,
            int processors,
            int gradings,
            List<Surprise> wrongVerdicts,
            List<Cell> cells) {}

    synchronized void add(Condition condition, String kata, Attempt attempt, Graded graded) {
        if (graded.isSkipped()) {
            return;
        }
        boolean isExpected = Expectation.of(attempt).isMetBy(graded, attempt);
        cells.computeIfAbsent(
                        kata + "/" + attempt.name() + " " + condition,
                        name -> new Cell(kata, attempt.name(), condition))
                .add(graded.millis(), isExpected);
        if (!isExpected) {
            surprises.add(
                    new Surprise(kata, condition, attempt.header().entries().toString(), Expectation.story(graded)));
        }
    }

    synchronized List<Surprise> surprises() {
        return List.copyOf(surprises);
    }

    synchronized int gradings() {
        return gradings(List.copyOf(cells.values()));
    }

    /** Writes it as {@code soundness.json} and {@code soundness.md}. */
    synchronized void write(Path folder) throws IOException {
        Files.createDirectories(folder);
        Document document = new Document(
                1,
                LocalDate.now().toString(),
                Runtime.version().toString(),
                System.getProperty("os.name") + " " + System.getProperty("os.arch"),
                Runtime.getRuntime().availableProcessors(),
                gradings(),
                surprises,
                List.copyOf(cells.values()));
        JSON.writeValue(folder.resolve("soundness.json").toFile(), document);
        Files.write(folder.resolve("soundness.md"), markdown(document));
    }

    private static List<String> markdown(Document document) {
        List<String> lines = new ArrayList<>();
        lines.add("%d gradings on %s, JDK %s, %s, %d processors: %d wrong verdicts"
                .formatted(
                        document.gradings(),
                        document.date(),
                        document.jdk(),
                        document.system(),
                        document.processors(),
                        document.wrongVerdicts().size()));
        lines.add("");
        lines.add("| kata | condition | gradings | wrong verdicts | mean, s | slowest, s |");
        lines.add("|---|---|---|---|---|---|");
        document.cells().stream()
                .collect(Collectors.groupingBy(
                        cell -> "| %s | %s".formatted(cell.kata, cell.condition.words),
                        TreeMap::new,
                        Collectors.toList()))
                .forEach((name, cells) -> lines.add(row(name, cells)));
        lines.add("");
        lines.add("| attempt | condition | gradings | wrong verdicts | mean, s | slowest, s |");
        lines.add("|---|---|---|---|---|---|");
        document.cells()
                .forEach(cell -> lines.add(
                        row("| %s/%s | %s".formatted(cell.kata, cell.attempt, cell.condition.words), List.of(cell))));
        return lines;
    }

    private static String row(String name, List<Cell> cells) {
        return "%s | %d | %d | %.1f | %.1f |"
                .formatted(
                        name,
                        gradings(cells),
                        cells.stream().mapToInt(cell -> cell.wrongVerdicts).sum(),
                        cells.stream()
                                        .mapToLong(cell -> cell.meanMillis * cell.gradings)
                                        .sum()
                                / 1_000.0
                                / gradings(cells),
                        cells.stream()
                                        .mapToLong(cell -> cell.slowestMillis)
                                        .max()
                                        .orElse(0)
                                / 1_000.0);
    }

    private static int gradings(List<Cell> cells) {
        return cells.stream().mapToInt(cell -> cell.gradings).sum();
    }
}
