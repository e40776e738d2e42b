package grader.attempts;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The JDK that an attempt needs, as {@code 21} or {@code 25-preview} in its header.
 *
 * @param preview whether it needs the preview features of that very version
 */
public record NeededJdk(int feature, boolean preview) {
    static final NeededJdk ANY = new NeededJdk(17, false);

    private static final Pattern SYNTAX = Pattern.compile("(\\d{1,4})(-preview)?\\b.*");

    static NeededJdk parse(String text) {
        Matcher syntax = SYNTAX.matcher(text);
        return syntax.matches() ? new NeededJdk(Integer.parseInt(syntax.group(1)), syntax.group(2) != null) : ANY;
    }

    /** Whether this JVM will do: preview features are those of one version. */
    boolean isThisOne() {
        int thisOne = Runtime.version().feature();
        return preview ? thisOne == feature : thisOne >= feature;
    }

    @Override
    public String toString() {
        return preview ? "JDK " + feature + " with its preview features" : "JDK " + feature;
    }
}
