package solutions;

import grader.attempts.InvalidInput;
import grader.guide.Brief;
import grader.guide.Guide;
import grader.guide.Ladder;
import grader.guide.Language;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What a kata does not tell its candidates, or not in both languages: each complaint names the file and the remedy. */
final class GuideLint {
    private static final Pattern KOREAN = Pattern.compile("\\p{IsHangul}");

    private final Path kata;
    private final List<Integer> rules;

    /** @param rules the numbers of the kata's rules, in order */
    GuideLint(Path kata, List<Integer> rules) {
        this.kata = kata;
        this.rules = rules;
    }

    List<String> complaints() {
        List<String> missing = Stream.of("hints.md", "hints.ko.md", "rules.ko.properties")
                .filter(file -> !Files.exists(kata.resolve(file)))
                .map(file -> name(file) + " is missing: every kata has one")
                .toList();
        List<String> complaints = new ArrayList<>(prerequisites());
        complaints.addAll(missing);
        if (missing.isEmpty()) {
            complaints.addAll(ladders());
            complaints.addAll(translations());
        }
        return complaints;
    }

    private List<String> prerequisites() {
        try {
            return Brief.of(kata).prerequisites().stream()
                    .filter(needed -> !Files.exists(kata.resolveSibling(needed).resolve("README.md")))
                    .map(needed -> name("README.md") + " names a prerequisite that there is not: " + needed)
                    .toList();
        } catch (InvalidInput silent) {
            return List.of(silent.getMessage());
        }
    }

    private List<String> ladders() {
        try {
            List<Ladder> english = Guide.of(kata, Language.ENGLISH).ladders();
            List<Ladder> korean = Guide.of(kata, Language.KOREAN).ladders();
            List<String> complaints = new ArrayList<>(complaints("hints.md", english));
            complaints.addAll(complaints("hints.ko.md", korean));
            if (!groups(korean).equals(groups(english))) {
                complaints.add("%s groups the rules as %s, and hints.md as %s"
                        .formatted(name("hints.ko.md"), groups(korean), groups(english)));
            }
            return complaints;
        } catch (InvalidInput notFour) {
            return List.of(name("hints.md or hints.ko.md") + ": " + notFour.getMessage());
        }
    }

    private List<String> complaints(String file, List<Ladder> ladders) {
        List<String> complaints = new ArrayList<>();
        List<Integer> led =
                groups(ladders).stream().flatMap(List::stream).sorted().toList();
        if (!led.equals(rules)) {
            complaints.add(
                    "%s has ladders to the rules %s, and needs one to each of %s".formatted(name(file), led, rules));
        }
        ladders.stream()
                .filter(ladder -> !ladder.hints().get(Ladder.STEPS - 1).contains("```"))
                .forEach(ladder -> complaints.add(
                        "%s ends the ladder '%s' without pseudo-code".formatted(name(file), ladder.name())));
        return complaints;
    }

    private static List<List<Integer>> groups(List<Ladder> ladders) {
        return ladders.stream().map(Ladder::rules).toList();
    }

    private List<String> translations() {
        Properties told = new Properties();
        try {
            told.load(new StringReader(Repository.text(kata.resolve("rules.ko.properties"))));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        List<String> needed = rules.stream()
                .flatMap(rule -> Stream.of(rule + ".title", rule + ".hint"))
                .toList();
        List<String> complaints = new ArrayList<>();
        needed.stream()
                .filter(key -> !KOREAN.matcher(told.getProperty(key, "")).find())
                .forEach(key -> complaints.add(name("rules.ko.properties") + " has no Korean " + key));
        told.stringPropertyNames().stream()
                .filter(key -> !needed.contains(key))
                .forEach(key -> complaints.add(name("rules.ko.properties") + " has a key that there is not: " + key));
        return complaints;
    }

    private String name(String file) {
        return "katas/" + kata.getFileName() + "/" + file;
    }
}
