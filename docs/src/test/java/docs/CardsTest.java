package docs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every card has all its parts, and an answer that can be spoken in half a minute. */
class CardsTest {
    private static final String GOOD = """
            <a id="q1"></a>
            ### Q1. Why?
            **Level** mid · **Rules** 7, 13 · **Tests** something

            <details><summary>30-second answer</summary>

            Because.

            </details>

            **Must hold**
            - a point
            - another

            **Common wrong answer** "No": and why.

            **Follow-ups**
            1. one: answer
            2. two: answer

            **Sources** [JDK 17](https://example.org)

            **Proof** `GatherProofs#allOfWaitsForEveryCall`
            """;

    @TestFactory
    Stream<DynamicTest> everyCardIsWhole() {
        return Repository.docs().stream()
                .flatMap(page -> Card.of(page).stream())
                .map(card -> dynamicTest(
                        card.toString(), () -> assertThat(card.problems()).isEmpty()));
    }

    @TestFactory
    Stream<DynamicTest> everyRuleHasACard() {
        return Repository.docs().stream()
                .filter(page -> !Repository.rules(page).isEmpty())
                .map(page -> dynamicTest(
                        page.toString(), () -> assertThat(Card.unasked(page)).isEmpty()));
    }

    @Test
    void thereAreCards() {
        assertThat(Repository.docs())
                .anySatisfy(page -> assertThat(Card.of(page)).hasSizeGreaterThan(9));
    }

    @Test
    void canaryGoodCard() {
        assertThat(problems(GOOD)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<a id=\"q1\"></a>\n",
                "**Level** mid · ",
                " · **Rules** 7, 13",
                " · **Tests** something",
                "<details><summary>30-second answer</summary>",
                "- another\n",
                "**Common wrong answer** ",
                "2. two: answer\n",
                "[JDK 17](https://example.org)",
                "**Proof** `GatherProofs#allOfWaitsForEveryCall`"
            })
    void canaryMissingPart(String part) {
        assertThat(problems(GOOD.replace(part, ""))).isNotEmpty();
    }

    @Test
    void canaryRuleThatThereIsNot() {
        assertThat(problems(GOOD.replace("7, 13", "7, 17")))
                .containsExactly("docs/gather.md#q1 bears on a rule that there is not: 17");
    }

    @Test
    void canaryRulesOnAPageOfNoKata() {
        assertThat(Card.of(page("canary.md", GOOD)).get(0).problems()).hasSize(2);
        assertThat(Card.of(page("canary.md", GOOD.replace(" · **Rules** 7, 13", "")))
                        .get(0)
                        .problems())
                .isEmpty();
    }

    @Test
    void canaryRuleWithoutACard() {
        assertThat(Card.unasked(page("no-blocking-rule.md", GOOD.replace("7, 13", "1, 2, 4, 5, 8"))))
                .containsExactly(3, 6, 7);
    }

    @Test
    void canaryLongAnswer() {
        assertThat(problems(GOOD.replace("Because.", "word ".repeat(81))))
                .singleElement()
                .asString()
                .contains("81 words");
    }

    @Test
    void canaryEndOfACard() {
        List<Card> cards =
                Card.of(page("gather.md", GOOD + "\n" + GOOD.replace("q1", "q2").replace("Q1", "Q2")));

        assertThat(cards).extracting(Card::id).containsExactly("q1", "q2");
        assertThat(cards.get(0).text()).startsWith("### Q1.").endsWith("allOfWaitsForEveryCall`");
    }

    private static List<String> problems(String text) {
        return Card.of(page("gather.md", text)).get(0).problems();
    }

    private static Page page(String name, String text) {
        return new Page(Repository.DOCS.resolve(name), text);
    }
}
