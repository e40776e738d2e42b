package grader.reports;

import java.util.Locale;

/**
 * Text as it can stand in any report: an attempt decides on much of what is told of it, and may have chosen it to break
 * the format, to hide something, or to be endless.
 */
public final class Legible {
    /** So many characters are told at the most: in UTF-8 they take less than the 65,535 bytes that some readers allow. */
    static final int MOST = 16_000;

    private static final int REPLACEMENT = 0xFFFD;

    private Legible() {}

    /** Without control characters but for line feed and tab, and without what is no character. */
    static String text(String raw) {
        String unix = raw.replace("\r\n", "\n");
        StringBuilder text = new StringBuilder();
        unix.codePoints().limit(MOST).map(Legible::legible).forEach(text::appendCodePoint);
        int left = unix.codePointCount(0, unix.length()) - MOST;
        if (left > 0) {
            text.append(String.format(Locale.ROOT, "… and %,d characters more", left));
        }
        return text.toString();
    }

    /** In one line, of which the runner of GitHub takes no part for a command of ours. */
    public static String line(String raw) {
        String line = text(raw).replaceAll("[\n\t]", " ").replace("##[", "# #[");
        return line.stripLeading().startsWith("::") ? ": " + line.stripLeading().substring(1) : line;
    }

    private static int legible(int character) {
        boolean isSpace = character == '\n' || character == '\t';
        boolean isNone = Character.getType(character) == Character.SURROGATE || (character & 0xFFFE) == 0xFFFE;
        return isNone || Character.isISOControl(character) && !isSpace ? REPLACEMENT : character;
    }
}
