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
 * The code of a page that is taken from elsewhere. A marker before the fence names the part of a source
 * ({@code <!-- snippet: path/Source.java#name -->}) or the whole file ({@code <!-- snippet: path/file -->}). Java has to
 * have one, or to say why there is none ({@code <!-- no snippet: reason -->}).
 */
record Snippets(Page page, Path root) {
    private static final Pattern MARKER = Pattern.compile("<!-- snippet: (?<file>[^\\s#]+)(#(?<region>\\S+))? -->\\s*");
    private static final String REGION = "(?s) *// snippet: %s\\n(?<body>.*?) *// end snippet";
    private static final Pattern EXEMPT = Pattern.compile("<!-- no snippet: \\S.* -->\\s*");

    /** What differs from its source, in words; empty if nothing does. */
    List<String> problems() {
        List<String> problems = new ArrayList<>();
        for (FencedCodeBlock fence : fences()) {
            String marker = marker(fence);
            Matcher named = MARKER.matcher(marker);
            if (named.matches()) {
                compare(fence, named, problems);
            } else if (isJava(fence) && !EXEMPT.matcher(marker).matches()) {
                problems.add(where(fence) + " has no marker that names its source");
            }
        }
        return problems;
    }

    private void compare(FencedCodeBlock fence, Matcher named, List<String> problems) {
        try {
            if (!fence.getLiteral().equals(source(named))) {
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
        List<FencedCodeBlock> fences = fences();
        for (int i = fences.size() - 1; i >= 0; i--) {
            Matcher named = MARKER.matcher(marker(fences.get(i)));
            if (named.matches()) {
                int first = Page.firstLine(fences.get(i)) + 1;
                int last = Page.lastLine(fences.get(i));
                List<String> body = lines.subList(first, last);
                body.clear();
                body.addAll(source(named).lines().toList());
            }
        }
        return String.join("\n", lines);
    }

    private List<FencedCodeBlock> fences() {
        return page.fences().stream()
                .filter(fence -> isJava(fence) || MARKER.matcher(marker(fence)).matches())
                .toList();
    }

    private static boolean isJava(FencedCodeBlock fence) {
        return fence.getInfo().equals("java");
    }

    private static String marker(FencedCodeBlock fence) {
        return fence.getPrevious() instanceof HtmlBlock html ? html.getLiteral() : "";
    }

    private String source(Matcher named) {
        Path file = root.resolve(named.group("file"));
        if (!Files.exists(file)) {
            throw new IllegalArgumentException("there is no " + named.group("file"));
        }
        if (named.group("region") == null) {
            return read(file);
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
