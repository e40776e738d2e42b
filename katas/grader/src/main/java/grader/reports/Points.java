package grader.reports;

import grader.Level;
import grader.attempts.InvalidInput;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a rule of each level is worth. */
public record Points(Map<Level, BigDecimal> byLevel) {
    private static final Pattern WEIGHT = Pattern.compile("\\s*(\\w+)\\s*:\\s*(\\d{1,6}(?:\\.\\d{1,3})?)\\s*");

    public Points {
        byLevel = Map.copyOf(byLevel);
    }

    /** Reads {@code J:1,M:2,S:0.5}; a level that is not named is worth nothing. {@link InvalidInput} if it is malformed. */
    public static Points parse(String text) {
        Map<Level, BigDecimal> byLevel = new EnumMap<>(Level.class);
        for (String part : text.split(",", -1)) {
            Matcher weight = WEIGHT.matcher(part);
            Optional<Level> level = weight.matches() ? level(weight.group(1)) : Optional.empty();
            if (level.isEmpty() || byLevel.put(level.get(), new BigDecimal(weight.group(2))) != null) {
                throw malformed(text);
            }
        }
        if (byLevel.values().stream().allMatch(weight -> weight.signum() == 0)) {
            throw malformed(text);
        }
        return new Points(byLevel);
    }

    private static Optional<Level> level(String letter) {
        return Arrays.stream(Level.values())
                .filter(level -> level.letter().equalsIgnoreCase(letter))
                .findFirst();
    }

    private static InvalidInput malformed(String text) {
        return new InvalidInput("-Dpoints=" + text
                + " gives no points: name what a rule of each level is worth, at least one of them more than 0, as in "
                + "-Dpoints=J:1,M:2,S:3.");
    }

    BigDecimal of(Finding finding) {
        return byLevel.getOrDefault(finding.level(), BigDecimal.ZERO);
    }

    /** What was earned for a rule: all that it is worth, or nothing. */
    BigDecimal earned(Finding finding) {
        return finding.holds() ? of(finding) : BigDecimal.ZERO;
    }

    BigDecimal earned(List<Finding> findings) {
        return findings.stream().map(this::earned).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    BigDecimal most(List<Finding> findings) {
        return findings.stream().map(this::of).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
