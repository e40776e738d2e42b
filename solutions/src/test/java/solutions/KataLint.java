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
            Map<Integer, String> tested = rules(CHECK, Repository.text(KataFolder.of(folder).test()));
            Map<Integer, String> told = Files.exists(folder.resolve("README.md"))
                    ? rules(ROW, Repository.text(folder.resolve("README.md")))
                    : Map.of();
            return tested.equals(told)
                    ? List.of()
                    : List.of("katas/%s/README.md lists the rules %s, and its test checks %s"
                            .formatted(kata, told, tested));
        } catch (InvalidInput incomplete) {
            return List.of(incomplete.getMessage());
        }
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
