package grader.watch;

import java.util.ArrayList;
import java.util.List;
import org.jline.utils.WCWidth;

/** Lines of text in a terminal's columns, of which a Korean letter takes two. */
final class Wrapping {
    private static final int TAB = 4;

    private Wrapping() {}

    static int width(String text) {
        return text.codePoints().map(Wrapping::width).sum();
    }

    private static int width(int letter) {
        return Math.max(0, WCWidth.wcwidth(letter));
    }

    /** A line as several, cut between words where it can be, each below where the first began. Control characters go. */
    static List<String> lines(String line, int columns) {
        String text = clean(line);
        String indent = indent(text, columns);
        List<String> lines = new ArrayList<>();
        String rest = text;
        while (width(rest) > columns) {
            int most = most(rest, columns);
            int space = rest.lastIndexOf(' ', most);
            boolean hasWords = space > 0 && !rest.substring(0, space).isBlank() && space > indent.length();
            int cut = hasWords ? space : most;
            lines.add(rest.substring(0, cut).stripTrailing());
            rest = indent + rest.substring(cut).stripLeading();
        }
        lines.add(rest);
        return lines;
    }

    private static String clean(String line) {
        StringBuilder clean = new StringBuilder();
        line.codePoints().forEach(letter -> {
            if (letter == '\t') {
                clean.append(" ".repeat(TAB));
            } else if (!Character.isISOControl(letter)) {
                clean.appendCodePoint(letter);
            }
        });
        return clean.toString();
    }

    private static String indent(String text, int columns) {
        int letters = text.length() - text.stripLeading().length();
        return " ".repeat(Math.min(letters + 2, columns / 3));
    }

    /** So many letters fit. */
    private static int most(String text, int columns) {
        int width = 0;
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            width += width(text.codePointAt(i));
            if (width > columns) {
                return i;
            }
        }
        return text.length();
    }
}
