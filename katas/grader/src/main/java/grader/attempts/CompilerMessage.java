package grader.attempts;

import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.JavaFileObject;

/**
 * Why the compiler refuses a source.
 *
 * @param file its name, or null where the compiler names none
 * @param line from 1, or 0
 * @param column from 1, or 0
 * @param words what the compiler says
 * @param source the line that it is about, or null
 */
public record CompilerMessage(String file, long line, long column, String words, String source) {
    private static final int LONGEST = 200;

    /** What the compiler says of a source. */
    static CompilerMessage of(Diagnostic<? extends JavaFileObject> error) {
        String words = error.getMessage(Locale.ROOT).strip();
        if (error.getSource() == null) {
            return new CompilerMessage(null, 0, 0, words, null);
        }
        String file = Path.of(error.getSource().getName()).getFileName().toString();
        long line = Math.max(0, error.getLineNumber());
        String text = text(error.getSource());
        int position = (int) error.getPosition();
        if (position < 0 || position > text.length()) {
            return new CompilerMessage(file, line, 0, words, null);
        }
        // Counted here: the compiler's own column takes a tab for several.
        int start = text.lastIndexOf('\n', position - 1) + 1;
        String source = text.substring(start).lines().findFirst().orElse("");
        return new CompilerMessage(file, line, position - start + 1L, words, source);
    }

    /** That it gave up. */
    static CompilerMessage ofCrash(String words) {
        return new CompilerMessage(null, 0, 0, "the compiler failed: " + words.strip(), null);
    }

    private static String text(JavaFileObject source) {
        try {
            return source.getCharContent(true).toString();
        } catch (IOException unreadable) {
            return "";
        }
    }

    /** Whether it is about what this JDK only previews. */
    boolean asksForPreview() {
        return words.contains("--enable-preview");
    }

    /** In a line: {@code Gather.java:7: cannot find symbol}. */
    String brief() {
        String all = words.replaceAll("\\s+", " ");
        String brief = all.length() > LONGEST ? all.substring(0, LONGEST) + "…" : all;
        return file == null ? brief : file + ":" + line + ": " + brief;
    }

    /** As the compiler itself shows it: the words, the line, and a caret below the place. */
    public List<String> lines() {
        String first = words.lines().findFirst().orElse("");
        String where = file == null ? first : file + ":" + line + ": " + first;
        List<String> more = words.lines().skip(1).toList();
        if (source == null) {
            return lines(where, List.of(), more);
        }
        String indent = source.substring(0, (int) Math.min(Math.max(0, column - 1), source.length()))
                .chars()
                .mapToObj(letter -> letter == '\t' ? "\t" : " ")
                .collect(joining());
        return lines(where, List.of(source, indent + "^"), more);
    }

    private static List<String> lines(String where, List<String> place, List<String> more) {
        return Stream.of(List.of(where), place, more).flatMap(List::stream).toList();
    }
}
