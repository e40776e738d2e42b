package grader.page;

import java.util.List;
import org.commonmark.node.Document;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.commonmark.renderer.text.TextContentRenderer;

/** Markdown as HTML. HTML within it is shown, and not obeyed. */
final class Markdown {
    private static final Parser PARSER = Parser.builder().build();
    private static final HtmlRenderer HTML =
            HtmlRenderer.builder().escapeHtml(true).sanitizeUrls(true).build();
    private static final TextContentRenderer TEXT =
            TextContentRenderer.builder().build();

    private Markdown() {}

    static Node parse(String markdown) {
        return PARSER.parse(markdown);
    }

    static String html(String markdown) {
        return HTML.render(parse(markdown));
    }

    /** Some text within a line: without the paragraph around it. */
    static String inline(String markdown) {
        return inline(parse(markdown).getFirstChild());
    }

    /** What is in a paragraph or a heading. */
    static String inline(Node block) {
        return HTML.render(block).strip().replaceAll("^<\\w+>|</\\w+>$", "");
    }

    /** These blocks, which are taken out of where they were. */
    static String html(List<Node> blocks) {
        Document document = new Document();
        blocks.forEach(document::appendChild);
        return HTML.render(document);
    }

    /** What a reader sees of it, without its markup. */
    static String text(Node node) {
        return TEXT.render(node).strip();
    }
}
