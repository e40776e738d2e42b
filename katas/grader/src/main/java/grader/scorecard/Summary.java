package grader.scorecard;

import grader.guide.Labels;
import grader.guide.Language;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The state of every kata, a line each: what {@code mvn test} at the root ends with. */
public final class Summary {
    private final List<Path> katas;
    private final Instant start;
    private final Labels labels;

    Summary(List<Path> katas, Instant start, Labels labels) {
        this.katas = katas;
        this.start = start;
        this.labels = labels;
    }

    /** Takes the folder of the katas, and when the build started: an older scorecard says nothing of it. */
    public static void main(String[] args) throws IOException {
        new Summary(
                        katasIn(Path.of(args[0]).normalize()),
                        Instant.parse(args[1]),
                        Labels.of(Language.spokenOn(System.out)))
                .lines()
                .forEach(System.out::println);
    }

    static List<Path> katasIn(Path folder) throws IOException {
        try (Stream<Path> katas = Files.list(folder)) {
            return katas.filter(kata -> Files.exists(kata.resolve("README.md")))
                    .sorted()
                    .toList();
        }
    }

    List<String> lines() throws IOException {
        int width = katas.stream().mapToInt(kata -> name(kata).length()).max().orElse(1);
        List<String> lines = new ArrayList<>();
        int solved = 0;
        for (Path kata : katas) {
            Optional<Scorecard> scorecard = scorecard(kata.resolve("target").resolve("scorecard.json"));
            boolean isSolved = scorecard.map(it -> it.verdict().isSolved()).orElse(false);
            solved += isSolved ? 1 : 0;
            lines.add(("  %s %-" + width + "s  %s")
                    .formatted(
                            isSolved ? "✓" : "·",
                            name(kata),
                            scorecard.map(it -> state(it, labels)).orElse(labels.text("summary.not-graded"))));
        }
        lines.add(0, "%n%s".formatted(labels.text("summary.solved", solved, katas.size())));
        return lines;
    }

    private Optional<Scorecard> scorecard(Path file) throws IOException {
        return Files.exists(file)
                        && !Files.getLastModifiedTime(file).toInstant().isBefore(start)
                ? ScorecardFiles.readIfWhole(file)
                : Optional.empty();
    }

    static String state(Scorecard scorecard, Labels labels) {
        return scorecard.isImplemented()
                ? labels.of(scorecard.verdict()) + "   " + scorecard.score()
                : labels.text("scorecard.not-implemented");
    }

    private static String name(Path kata) {
        return kata.getFileName().toString();
    }
}
