package grader.guide;

import java.lang.Character.UnicodeScript;

/** How much room text takes on a terminal: a Korean letter is as wide as two others. */
public final class Columns {
    private Columns() {}

    /** The columns that a text fills. */
    public static int of(String text) {
        return text.codePoints()
                .map(letter -> UnicodeScript.of(letter) == UnicodeScript.HANGUL ? 2 : 1)
                .sum();
    }

    /** The text, filled up with spaces to so many columns. */
    public static String pad(String text, int columns) {
        return text + " ".repeat(Math.max(0, columns - of(text)));
    }
}
