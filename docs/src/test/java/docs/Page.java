package docs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.commonmark.node.Code;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;

/** A page of Markdown. Lines end with a line feed, whatever the checkout made of them. */
record Page(Path path, String text) {
    private static final Parser PARSER =
            Parser.builder().includeSourceSpans(IncludeSourceSpans.BLOCKS).build();

    static Page read(Path path) {
        try {
            return new Page(path, Files.readString(path).replace("\r\n", "\n"));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    void write(String changed) {
        try {
            Files.writeString(path, changed);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    List<String> lines() {
        return List.of(text.split("\n", -1));
    }

    List<Heading> headings() {
        return nodes(Heading.class);
    }

    List<FencedCodeBlock> fences() {
        return nodes(FencedCodeBlock.class);
    }

    List<String> codeSpans() {
        return nodes(Code.class).stream().map(Code::getLiteral).toList();
    }

    /** How many cells each row of its tables has. */
    List<Long> cells() {
        return lines().stream()
                .filter(line -> line.startsWith("|"))
                .map(row -> row.replace("\\|", "").chars().filter(c -> c == '|').count() - 1)
                .toList();
    }

    /** Where the links and images written in Markdown lead. */
    List<String> destinations() {
        List<String> destinations = new ArrayList<>();
        nodes(Link.class).forEach(link -> destinations.add(link.getDestination()));
        nodes(Image.class).forEach(image -> destinations.add(image.getDestination()));
        return destinations;
    }

    /** The HTML that stands in the page. */
    String html() {
        StringBuilder html = new StringBuilder();
        nodes(HtmlBlock.class).forEach(block -> html.append(block.getLiteral()).append('\n'));
        nodes(HtmlInline.class)
                .forEach(inline -> html.append(inline.getLiteral()).append('\n'));
        return html.toString();
    }

    /** The line, counted from 0, that a block starts on. */
    static int firstLine(Node block) {
        return block.getSourceSpans().get(0).getLineIndex();
    }

    /** The line, counted from 0, that a block ends on. A blank line within it has no span of its own. */
    static int lastLine(Node block) {
        return block.getSourceSpans().get(block.getSourceSpans().size() - 1).getLineIndex();
    }

    /** What a reader sees of a heading, without its markup. */
    static String plainText(Node node) {
        StringBuilder plain = new StringBuilder();
        visit(node, seen -> {
            if (seen instanceof Text words) {
                plain.append(words.getLiteral());
            } else if (seen instanceof Code code) {
                plain.append(code.getLiteral());
            }
        });
        return plain.toString();
    }

    private <N extends Node> List<N> nodes(Class<N> type) {
        List<N> nodes = new ArrayList<>();
        visit(PARSER.parse(text), node -> {
            if (type.isInstance(node)) {
                nodes.add(type.cast(node));
            }
        });
        return nodes;
    }

    private static void visit(Node node, Consumer<Node> visitor) {
        visitor.accept(node);
        for (Node child = node.getFirstChild(); child != null; child = child.getNext()) {
            visit(child, visitor);
        }
    }

    @Override
    public String toString() {
        Path shown = path.startsWith(Repository.ROOT) ? Repository.ROOT.relativize(path) : path.getFileName();
        return shown.toString().replace('\\', '/');
    }
}
