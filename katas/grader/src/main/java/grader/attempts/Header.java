package grader.attempts;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the first comment of an attempt says of it, a {@code // Key: value} a line. */
public record Header(Map<String, String> entries) {
    private static final Pattern ENTRY = Pattern.compile("//\\s*([A-Z]\\w*):\\s*(.*?)\\s*");

    /** Reads the comment that a source begins with. */
    public static Header of(String source) {
        Map<String, String> entries = new LinkedHashMap<>();
        for (String line : source.lines().toList()) {
            Matcher entry = ENTRY.matcher(line);
            if (entry.matches()) {
                entries.put(entry.group(1), entry.group(2));
            } else if (!line.isBlank() && !line.startsWith("//")) {
                break;
            }
        }
        return new Header(entries);
    }

    public Optional<String> value(String key) {
        return Optional.ofNullable(entries.get(key));
    }

    /** The rules that the attempt says it fails, and {@code leak}. */
    public List<String> fails() {
        return rules("Fails");
    }

    /** The rules that it may fail besides, as luck or the JDK has it. */
    public List<String> perhaps() {
        return rules("Perhaps");
    }

    private List<String> rules(String key) {
        return value(key).stream()
                .flatMap(value -> Arrays.stream(value.split("[,\\s]+")))
                .filter(rule -> !rule.isEmpty())
                .toList();
    }

    /** The verdicts that the attempt may come to, one or several with {@code or} between them. */
    public List<String> verdicts() {
        return value("Verdict").stream()
                .flatMap(value -> Arrays.stream(value.split("\\s+or\\s+")))
                .toList();
    }

    /** The JDK that it needs. */
    public NeededJdk jdk() {
        return value("JDK").map(NeededJdk::parse).orElse(NeededJdk.ANY);
    }
}
