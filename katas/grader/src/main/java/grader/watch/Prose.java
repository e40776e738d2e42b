package grader.watch;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** Markdown for a terminal: a line for each paragraph, and without what only a browser needs. */
public final class Prose {
    private Prose() {}

    public static List<String> lines(String markdown) {
        List<String> lines = new ArrayList<>();
        boolean isCode = false;
        boolean goesOn = false;
        for (String line : markdown.lines().toList()) {
            boolean isText = !line.isBlank() && !line.matches("(```|\\||#|[-*] |\\d+\\. ).*");
            if (line.startsWith("```")) {
                isCode = !isCode;
            } else if (isCode) {
                lines.add("    " + line);
            } else if (line.startsWith("|")) {
                if (!line.matches("[|\\s:-]+")) {
                    lines.add(row(line));
                }
            } else if (isText && goesOn) {
                lines.add(lines.remove(lines.size() - 1) + " " + plain(line.strip()));
            } else {
                lines.add(plain(line.replaceFirst("^#+ *", "")));
            }
            goesOn = !isCode && (isText || line.matches("([-*] |\\d+\\. ).*"));
        }
        return lines;
    }

    private static String row(String line) {
        return Arrays.stream(line.split("\\|"))
                .map(String::strip)
                .filter(cell -> !cell.isEmpty())
                .map(Prose::plain)
                .collect(Collectors.joining("  ", "  ", ""));
    }

    private static String plain(String line) {
        return line.replaceAll("\\[([^]]*)]\\([^)]*\\)", "$1")
                .replace("**", "")
                .replaceAll("\\*([^*\\s](?:[^*]*[^*\\s])?)\\*", "$1")
                .replace("`", "");
    }
}
