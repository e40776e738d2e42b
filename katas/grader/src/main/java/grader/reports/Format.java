package grader.reports;

import static java.util.stream.Collectors.joining;

import grader.attempts.InvalidInput;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;

/** The formats that there are, by the names to ask for them. */
public enum Format {
    JSON,
    JUNIT,
    GRADESCOPE,
    EXERCISM,
    GITHUB;

    /** Those that are named with commas between them; {@link InvalidInput} if one is not known. */
    public static Set<Format> named(String names) {
        Set<Format> formats = new LinkedHashSet<>();
        for (String name : names.split(",", -1)) {
            formats.add(Arrays.stream(values())
                    .filter(format -> format.word().equals(name.strip().toLowerCase(Locale.ROOT)))
                    .findFirst()
                    .orElseThrow(() -> new InvalidInput("There is no format '%s': name some of %s with -Dformat=."
                            .formatted(
                                    name.strip(),
                                    Arrays.stream(values()).map(Format::word).collect(joining(", "))))));
        }
        return formats;
    }

    private String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
