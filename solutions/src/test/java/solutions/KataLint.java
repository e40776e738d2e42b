package solutions;

import grader.Level;
import grader.attempts.InvalidInput;
import grader.attempts.KataFolder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a kata's folder lacks: each complaint names the file and the remedy. */
final class KataLint {
    private static final Pattern ROW = Pattern.compile("^\\| *(\\d+) *\\| *([JMS]) *\\|.*", Pattern.MULTILINE);
    private static final Pattern CHECK = Pattern.compile("rule = (\\d+),\\s*level = (\\w+)");

    private final Path root;
    private final String kata;

    KataLint(Path root, String kata) {
        this.root = root;
        this.kata = kata;
    }

    List<String> complaints() {
        List<String> complaints = new ArrayList<>();
        for (String file : List.of(
                "katas/" + kata + "/README.md",
                "katas/" + kata + "/README.ko.md",
                "katas/" + kata + "/pom.xml",
                "solutions/" + kata + "/reference",
                "solutions/" + kata + "/right",
                "solutions/" + kata + "/wrong",
                "solutions/" + kata + "/hostile",
                "docs/" + kata + ".md",
                "docs/ko/" + kata + ".md")) {
            if (!Files.exists(root.resolve(file))) {
                complaints.add(file + " is missing: every kata has one");
            }
        }
        complaints.addAll(disagreements());
        return complaints;
    }

    private List<String> disagreements() {
        Path folder = root.resolve("katas").resolve(kata);
        try {
            Map<Integer, String> tested =
                    rules(CHECK, Repository.text(KataFolder.of(folder).test()));
            return Stream.of("README.md", "README.ko.md")
                    .flatMap(brief -> disagreement(folder.resolve(brief), tested))
                    .toList();
        } catch (InvalidInput incomplete) {
            return List.of(incomplete.getMessage());
        }
    }

    private Stream<String> disagreement(Path brief, Map<Integer, String> tested) {
        Map<Integer, String> told = Files.exists(brief) ? rules(ROW, Repository.text(brief)) : Map.of();
        return tested.equals(told)
                ? Stream.empty()
                : Stream.of("katas/%s/%s lists the rules %s, and its test checks %s"
                        .formatted(kata, brief.getFileName(), told, tested));
    }

    private static Map<Integer, String> rules(Pattern pattern, String text) {
        return pattern.matcher(text)
                .results()
                .collect(Collectors.toMap(
                        rule -> Integer.valueOf(rule.group(1)),
                        rule -> letter(rule.group(2)),
                        (one, other) -> one + " and " + other,
                        TreeMap::new));
    }

    private static String letter(String level) {
        return Arrays.stream(Level.values())
                .filter(known -> known.name().equals(level) || known.letter().equals(level))
                .map(Level::letter)
                .findFirst()
                .orElse(level);
    }
}
