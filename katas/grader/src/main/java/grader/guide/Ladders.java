package grader.guide;

import grader.attempts.InvalidInput;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.node.Document;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.markdown.MarkdownRenderer;
import org.commonmark.renderer.text.TextContentRenderer;

/** Reads ladders: for each a heading such as {@code ## Rules 3, 4: in flight together}, and an ordered list of four hints. */
final class Ladders {
    private static final Pattern GROUP = Pattern.compile("\\D+(\\d+(?:, *\\d+)*): *(.+)");

    private static final Parser PARSER = Parser.builder().build();
    private static final MarkdownRenderer MARKDOWN = MarkdownRenderer.builder().build();
    private static final TextContentRenderer TEXT =
            TextContentRenderer.builder().build();

    private Ladders() {}

    /** The ladders in a text; {@link InvalidInput} if one has other than four hints. */
    static List<Ladder> in(String markdown) {
        List<Ladder> ladders = new ArrayList<>();
        Matcher group = null;
        for (Node block = PARSER.parse(markdown).getFirstChild(); block != null; block = block.getNext()) {
            if (block instanceof Heading) {
                Matcher heading = GROUP.matcher(TEXT.render(block).strip());
                group = heading.matches() ? heading : null;
            } else if (block instanceof OrderedList list && group != null) {
                ladders.add(ladder(group, list));
                group = null;
            }
        }
        return ladders;
    }

    private static Ladder ladder(Matcher group, OrderedList list) {
        List<String> hints = new ArrayList<>();
        for (Node item = list.getFirstChild(); item != null; item = item.getNext()) {
            hints.add(markdown(item));
        }
        List<Integer> rules =
                Arrays.stream(group.group(1).split(", *")).map(Integer::valueOf).toList();
        try {
            return new Ladder(group.group(2), rules, hints);
        } catch (IllegalArgumentException notFour) {
            throw new InvalidInput(notFour.getMessage() + ".");
        }
    }

    private static String markdown(Node item) {
        Document text = new Document();
        while (item.getFirstChild() != null) {
            text.appendChild(item.getFirstChild());
        }
        return MARKDOWN.render(text).strip();
    }
}
