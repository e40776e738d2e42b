package grader.page;

import static java.nio.charset.StandardCharsets.UTF_8;

import grader.guide.Labels;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;

/**
 * A card of the docs, as an interviewer needs it.
 *
 * @param title the question, as HTML
 * @param about its level, the rules it bears on and what it tests, as HTML
 * @param rules the rules by number
 * @param answer the 30-second answer, as HTML
 * @param points what an answer must hold, a common wrong one, and follow-ups, as HTML
 */
record Question(String title, String about, List<Integer> rules, String answer, String points) {
    private static final Pattern TITLE = Pattern.compile("Q\\d+\\. .*");
    private static final Pattern RULES = Pattern.compile("· \\S+ (\\d+(?:, *\\d+)*) ·");

    /** The cards of a page, in its order; none if there is no such page. */
    static List<Question> in(Path page, Labels labels, Links links) {
        if (!Files.exists(page)) {
            return List.of();
        }
        List<Question> questions = new ArrayList<>();
        Node block = Markdown.parse(text(page)).getFirstChild();
        while (block != null) {
            if (block instanceof Heading && TITLE.matcher(Markdown.text(block)).matches()) {
                String html = Markdown.inline(block);
                List<Node> card = new ArrayList<>();
                for (block = block.getNext(); block != null && !(block instanceof Heading); block = block.getNext()) {
                    card.add(block);
                }
                card.forEach(part -> part.accept(new FromHere(page, links)));
                questions.add(of(html, card, labels));
            } else {
                block = block.getNext();
            }
        }
        return questions;
    }

    private static Question of(String title, List<Node> card, Labels labels) {
        Node about = null;
        List<Node> answer = new ArrayList<>();
        List<Node> points = new ArrayList<>();
        List<Node> into = points;
        for (Node block : card) {
            if (block instanceof HtmlBlock html) {
                into = html.getLiteral().contains("<details") ? answer : points;
            } else if (about == null && block instanceof Paragraph) {
                about = block;
            } else if (Markdown.text(block).startsWith(labels.text("report.sources"))) {
                // What follows is for those who keep the docs true.
                break;
            } else {
                into.add(block);
            }
        }
        return new Question(
                title,
                about == null ? null : Markdown.inline(about),
                rules(about),
                Markdown.html(answer),
                Markdown.html(points));
    }

    private static List<Integer> rules(Node about) {
        Matcher rules = RULES.matcher(about == null ? "" : Markdown.text(about));
        return rules.find()
                ? Arrays.stream(rules.group(1).split(", *"))
                        .map(Integer::valueOf)
                        .toList()
                : List.of();
    }

    /** Whether it bears on one of these. */
    boolean bearsOn(Set<Integer> some) {
        return rules.stream().anyMatch(some::contains);
    }

    private static String text(Path page) {
        try {
            return Files.readString(page, UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Links that are seen from the docs become links that are seen from here. */
    private static final class FromHere extends AbstractVisitor {
        private final Path page;
        private final Links links;

        FromHere(Path page, Links links) {
            this.page = page;
            this.links = links;
        }

        @Override
        public void visit(Link link) {
            String to = link.getDestination();
            if (!to.contains("://")) {
                int anchor = to.indexOf('#');
                String file = anchor < 0 ? to : to.substring(0, anchor);
                String part = anchor < 0 ? "" : to.substring(anchor);
                Path target = file.isEmpty() ? page : page.resolveSibling(file).normalize();
                link.setDestination(links.to(target).orElse("") + part);
            }
            super.visit(link);
        }
    }
}
