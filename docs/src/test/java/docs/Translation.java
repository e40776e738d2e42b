package docs;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;

/** A page in English and in Korean. Each Korean card holds a hash of the English card that it was made from. */
record Translation(Page english, Page korean) {
    static final Path KOREAN = Repository.DOCS.resolve("ko");
    private static final Pattern HASH = Pattern.compile("<!-- english: (\\S*) -->");

    /** Where the two have drifted apart, in words; empty if they have not. */
    List<String> problems() {
        List<String> problems = new ArrayList<>();
        compare(problems, "cards", page -> Card.of(page).stream().map(Card::id).toList());
        compare(
                problems,
                "rules",
                page -> Card.of(page).stream().map(Card::rules).toList());
        compare(
                problems,
                "levels of headings",
                page -> page.headings().stream().map(Heading::getLevel).toList());
        compare(
                problems,
                "code fences",
                page -> page.fences().stream().map(Translation::code).toList());
        compare(problems, "cells in the rows of tables", Page::cells);
        compare(problems, "proofs", page -> Proof.namedBy(page).toList());
        if (problems.isEmpty()) {
            List<Card> translated = Card.of(korean);
            List<Card> originals = Card.of(english);
            for (int i = 0; i < originals.size(); i++) {
                Matcher hash = HASH.matcher(translated.get(i).text());
                if (!hash.find() || !hash.group(1).equals(hash(originals.get(i)))) {
                    problems.add(translated.get(i) + " was not made from " + originals.get(i)
                            + " as it is now; when it is, -Dtranslations=write says so");
                }
            }
        }
        return problems;
    }

    private void compare(List<String> problems, String what, Function<Page, List<?>> of) {
        List<?> here = of.apply(english);
        List<?> there = of.apply(korean);
        if (!here.equals(there)) {
            problems.add("%s of %s are %s, of %s %s".formatted(what, english, here, korean, there));
        }
    }

    private static String code(FencedCodeBlock fence) {
        return fence.getInfo() + "\n" + fence.getLiteral();
    }

    /** The Korean page, each of its cards with the hash of the English card as it is now. */
    String refreshed() {
        List<String> lines = new ArrayList<>(korean.lines());
        List<Card> translated = Card.of(korean);
        for (int i = translated.size() - 1; i >= 0; i--) {
            String id = translated.get(i).id();
            int below = translated.get(i).firstLine() + 1;
            Card.of(english).stream()
                    .filter(card -> card.id().equals(id))
                    .findFirst()
                    .ifPresent(original -> {
                        if (HASH.matcher(lines.get(below)).matches()) {
                            lines.remove(below);
                        }
                        lines.add(below, "<!-- english: " + hash(original) + " -->");
                    });
        }
        return String.join("\n", lines);
    }

    static String hash(Card card) {
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256").digest(card.text().getBytes(StandardCharsets.UTF_8));
            return "%064x".formatted(new BigInteger(1, digest)).substring(0, 8);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
