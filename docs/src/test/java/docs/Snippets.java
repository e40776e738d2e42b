package docs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HtmlBlock;

/**
 * The Java code of a page. A marker before the fence names the compiled source that it is taken from
 * ({@code <!-- snippet: path/Source.java#name -->}) or says why there is none ({@code <!-- no snippet: reason -->}).
 */
record Snippets(Page page, Path root) {
    private static final Pattern MARKER = Pattern.compile("<!-- snippet: (?<file>\\S+)#(?<region>\\S+) -->\\s*");
    private static final String REGION = "(?s) *// snippet: %s\\n(?<body>.*?) *// end snippet";
    private static final Pattern EXEMPT = Pattern.compile("<!-- no snippet: \\S.* -->\\s*");

    /** What differs from its source, in words; empty if nothing does. */
    List<String> problems() {
        List<String> problems = new ArrayList<>();
        for (FencedCodeBlock fence : javaFences()) {
            String marker = marker(fence);
            Matcher named = MARKER.matcher(marker);
            if (named.matches()) {
                compare(fence, named, problems);
            } else if (!EXEMPT.matcher(marker).matches()) {
                problems.add(where(fence) + " has no marker that names its source");
            }
        }
        return problems;
    }

    private void compare(FencedCodeBlock fence, Matcher named, List<String> problems) {
        try {
            if (!fence.getLiteral().equals(region(named))) {
                problems.add(
                        where(fence) + " differs from " + named.group("file") + ", write it with -Dsnippets=write");
            }
        } catch (IllegalArgumentException missing) {
            problems.add(where(fence) + ": " + missing.getMessage());
        }
    }

    /** The page with each of its snippets as the source has it. */
    String rewritten() {
        List<String> lines = new ArrayList<>(page.lines());
        List<FencedCodeBlock> fences = javaFences();
        for (int i = fences.size() - 1; i >= 0; i--) {
            Matcher named = MARKER.matcher(marker(fences.get(i)));
            if (named.matches()) {
                int first = Page.firstLine(fences.get(i)) + 1;
                int last = Page.lastLine(fences.get(i));
                List<String> body = lines.subList(first, last);
                body.clear();
                body.addAll(region(named).lines().toList());
            }
        }
        return String.join("\n", lines);
    }

    private List<FencedCodeBlock> javaFences() {
        return page.fences().stream()
                .filter(fence -> fence.getInfo().equals("java"))
                .toList();
    }

    private static String marker(FencedCodeBlock fence) {
        return fence.getPrevious() instanceof HtmlBlock html ? html.getLiteral() : "";
    }

    private String region(Matcher named) {
        Path file = root.resolve(named.group("file"));
        if (!Files.exists(file)) {
            throw new IllegalArgumentException("there is no " + named.group("file"));
        }
        Matcher region = Pattern.compile(REGION.formatted(Pattern.quote(named.group("region"))))
                .matcher(read(file));
        if (!region.find()) {
            throw new IllegalArgumentException(named.group("file") + " has no snippet " + named.group("region"));
        }
        return region.group("body").stripTrailing().stripIndent() + "\n";
    }

    private static String read(Path file) {
        try {
            return Files.readString(file).replace("\r\n", "\n");
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private String where(FencedCodeBlock fence) {
        return page + ":" + (Page.firstLine(fence) + 1);
    }
}
