package grader.guide;

import static java.util.stream.Collectors.toMap;

import grader.Level;
import grader.attempts.InvalidInput;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the brief of a kata says of it: what it takes, and what it asks.
 *
 * @param kata the name of its folder
 * @param minutes how long a candidate of each level is given
 * @param prerequisites the katas to solve first, by name
 * @param rules how many rules each level has
 */
public record Brief(String kata, Map<Level, Integer> minutes, List<String> prerequisites, Map<Level, Integer> rules) {
    private static final Pattern MINUTES = Pattern.compile("Minutes: junior (\\d+) · mid (\\d+) · senior (\\d+)\\.");
    private static final Pattern PREREQUISITES = Pattern.compile("Prerequisites: (none\\.|.*`[\\w-]+`.*)");
    private static final Pattern NAME = Pattern.compile("`([\\w-]+)`");

    public Brief {
        minutes = Map.copyOf(minutes);
        prerequisites = List.copyOf(prerequisites);
        rules = Map.copyOf(rules);
    }

    /** Reads the brief in a kata's folder; {@link InvalidInput} says what it does not tell. */
    public static Brief of(Path kata) {
        Path file = kata.resolve("README.md");
        String text = text(file);
        Matcher minutes = find(MINUTES, "Minutes: junior 30 · mid 45 · senior 60.", text, file);
        Matcher prerequisites = find(PREREQUISITES, "Prerequisites: none.", text, file);
        return new Brief(
                kata.toAbsolutePath().normalize().getFileName().toString(),
                byLevel(level -> Integer.valueOf(minutes.group(1 + level.ordinal()))),
                NAME.matcher(prerequisites.group(1))
                        .results()
                        .map(name -> name.group(1))
                        .toList(),
                byLevel(level -> rules(text, level)));
    }

    private static Map<Level, Integer> byLevel(Function<Level, Integer> number) {
        return Arrays.stream(Level.values()).collect(toMap(Function.identity(), number));
    }

    private static int rules(String text, Level level) {
        return (int) Pattern.compile("(?m)^\\| *\\d+ *\\| *" + level.letter() + " *\\|")
                .matcher(text)
                .results()
                .count();
    }

    private static Matcher find(Pattern pattern, String example, String text, Path file) {
        Matcher matcher = pattern.matcher(text);
        if (!matcher.find()) {
            throw new InvalidInput("%s does not say, in a form such as '%s', what it takes.".formatted(file, example));
        }
        return matcher;
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException failure) {
            throw new InvalidInput(file + " cannot be read: " + failure);
        }
    }
}
