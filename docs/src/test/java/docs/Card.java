package docs;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.node.Heading;

/** A question with all that an interviewer needs: {@code ### Q1. Why ..?} up to the next heading. */
record Card(Page page, String id, int firstLine, String text) {
    private static final int MOST_WORDS = 80;
    private static final Pattern TITLE = Pattern.compile("Q(\\d+)\\. .*");
    private static final Pattern NEXT_ANCHOR = Pattern.compile("\\s*<a id=\"[^\"]*\"></a>\\s*$");
    private static final String RULES = " · \\*\\*%s\\*\\* (\\d+(?:, \\d+)*)";
    private static final String LEVELS = "(junior|mid|senior|주니어|미들|시니어)";

    static List<Card> of(Page page) {
        List<Card> cards = new ArrayList<>();
        List<Heading> headings = page.headings();
        for (int i = 0; i < headings.size(); i++) {
            Matcher title = TITLE.matcher(Page.plainText(headings.get(i)));
            if (headings.get(i).getLevel() == 3 && title.matches()) {
                int from = Page.firstLine(headings.get(i));
                int to = i + 1 < headings.size()
                        ? Page.firstLine(headings.get(i + 1))
                        : page.lines().size();
                String text = String.join("\n", page.lines().subList(from, to));
                cards.add(new Card(
                        page,
                        "q" + title.group(1),
                        from,
                        NEXT_ANCHOR.matcher(text).replaceFirst("").strip()));
            }
        }
        return cards;
    }

    /** What is missing or too long, in words; empty if the card is as it must be. */
    List<String> problems() {
        Wording wording = Wording.of(page);
        List<String> problems = new ArrayList<>();
        require(problems, wording.level, "^\\*\\*" + wording.level + "\\*\\* " + LEVELS + " · ");
        if (!Repository.rules(page).isEmpty()) {
            require(problems, wording.rules, RULES.formatted(wording.rules) + " · ");
        }
        require(problems, wording.tests, " · \\*\\*" + wording.tests + "\\*\\* \\S");
        require(problems, wording.answer, Pattern.quote("<details><summary>" + wording.answer + "</summary>"));
        require(problems, wording.mustHold, "^\\*\\*" + wording.mustHold + "\\*\\*\\s*\\n+- .*(\\n .*)*\\n- ");
        require(problems, wording.wrong, "^\\*\\*" + wording.wrong + "\\*\\* \\S");
        require(problems, wording.followUps, "^\\*\\*" + wording.followUps + "\\*\\*\\s*\\n+1\\. .*(\\n .*)*\\n2\\. ");
        require(problems, wording.sources, "^\\*\\*" + wording.sources + "\\*\\* .*(\\n.+)*\\]\\(");
        require(problems, wording.proof, "^\\*\\*" + wording.proof + "\\*\\* `");
        if (!page.text().contains("<a id=\"" + id + "\"></a>\n")) {
            problems.add(this + " has no anchor of its own: <a id=\"" + id + "\"></a> on the line before");
        }
        rules().stream()
                .filter(rule -> !Repository.rules(page).contains(rule))
                .forEach(rule -> problems.add(this + " bears on a rule that there is not: " + rule));
        if (answerWords() > MOST_WORDS) {
            problems.add("the answer of %s has %d words, at most %d".formatted(this, answerWords(), MOST_WORDS));
        }
        return problems;
    }

    private void require(List<String> problems, String part, String pattern) {
        if (!Pattern.compile(pattern, Pattern.MULTILINE).matcher(text).find()) {
            problems.add(this + " has no proper part: " + part);
        }
    }

    private long answerWords() {
        Matcher answer =
                Pattern.compile("</summary>(.*?)</details>", Pattern.DOTALL).matcher(text);
        return answer.find()
                ? Arrays.stream(answer.group(1).split("\\s+"))
                        .filter(word -> !word.isEmpty())
                        .count()
                : 0;
    }

    /** The rules of its kata that it bears on; none on a page that is of no kata. */
    List<Integer> rules() {
        Matcher line = Pattern.compile(RULES.formatted(Wording.of(page).rules)).matcher(text);
        return line.find()
                ? Arrays.stream(line.group(1).split(", ")).map(Integer::valueOf).toList()
                : List.of();
    }

    /** The rules of the page's kata that none of its cards bears on. */
    static List<Integer> unasked(Page page) {
        List<Integer> asked =
                of(page).stream().flatMap(card -> card.rules().stream()).toList();
        return Repository.rules(page).stream()
                .filter(rule -> !asked.contains(rule))
                .toList();
    }

    /** What its line of proofs names. */
    List<String> proofs() {
        Matcher line = Pattern.compile("^\\*\\*" + Wording.of(page).proof + "\\*\\* .*(\\n.+)*", Pattern.MULTILINE)
                .matcher(text);
        return line.find() ? new Page(page.path(), line.group()).codeSpans() : List.of();
    }

    @Override
    public String toString() {
        return page + "#" + id;
    }
}
