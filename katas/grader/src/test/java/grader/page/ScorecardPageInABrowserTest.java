package grader.page;

import static org.assertj.core.api.Assertions.assertThat;

import grader.guide.Guide;
import grader.guide.Language;
import grader.scorecard.Scorecard;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

@Execution(ExecutionMode.CONCURRENT)
@ResourceLock("the browser of the scorecards") // so that its tests take turns
class ScorecardPageInABrowserTest extends InABrowser {
    private static Map<String, Scorecard> scorecards() {
        return new TreeMap<>(Map.of(
                "stub", Samples.stub(),
                "sequential", Samples.sequential(),
                "solved", Samples.solved(),
                "mastered", Samples.mastered(),
                "hostile", Samples.hostile()));
    }

    private static List<String> names() {
        return List.copyOf(scorecards().keySet());
    }

    @ParameterizedTest
    @MethodSource("names")
    void isFitForEveryone(String name) throws IOException {
        assertFitForEveryone(page(name, Language.ENGLISH), 360, false);
        assertFitForEveryone(page(name, Language.ENGLISH), 1440, true);
        assertFitForEveryone(page(name, Language.KOREAN), 360, true);
        assertFitForEveryone(page(name, Language.KOREAN), 1440, false);
    }

    @ParameterizedTest
    @MethodSource("names")
    void asksForNothingAndRunsNothing(String name) throws IOException {
        Path page = page(name, Language.ENGLISH);

        browser.open(page, 1440, false);

        assertThat(browser.requests()).containsExactly(page.toUri().toString());
        assertThat(browser.messages()).isEmpty();
        assertThat(browser.run("return document.title")).isNotEqualTo("taken");
        assertThat(browser.all("script, img")).isEmpty();
    }

    @Test
    void focusAndPointerTellTheTimesAndTheThreadOfASpan() throws IOException {
        browser.open(page("sequential", Language.ENGLISH), 1440, false);
        List<WebElement> spans = browser.all("#rule-3 .span");

        assertThat(spans).hasSize(5);
        assertThat(browser.tabThrough(60)).containsAll(spans);
        for (WebElement span : spans) {
            browser.run("arguments[0].focus()", span);
            assertThat(tips()).as("what is told on focus").hasSize(1);
            assertThat(span.getDomAttribute("aria-label"))
                    .startsWith(tips().get(0).lines().findFirst().orElseThrow());
        }
        browser.run("document.activeElement.blur()");
        assertThat(tips()).isEmpty();
        browser.pointAt(spans.get(2).findElement(By.cssSelector(".bar")));
        assertThat(tips().get(0)).contains("call 3: from 2,000 ms", "ForkJoinPool.commonPool-worker-1");
    }

    /** The text of each tip that is seen. */
    private List<String> tips() {
        return browser.all(".tip").stream()
                .filter(tip -> "visible".equals(tip.getCssValue("visibility")))
                .map(tip -> String.join(
                        "\n",
                        tip.findElements(By.tagName("text")).stream()
                                .map(WebElement::getText)
                                .toList()))
                .toList();
    }

    @Test
    void hintsUnfoldOneByOneWithTheKeyboard() throws IOException {
        browser.open(page("sequential", Language.ENGLISH), 1440, false);
        assertThat(browser.text()).contains("hint 1 of 4").doesNotContain("hint 2 of 4");

        browser.press(browser.one(".step > summary"), Keys.ENTER);

        assertThat(browser.text()).contains("hint 2 of 4").doesNotContain("hint 3 of 4");
    }

    private Path page(String name, Language language) throws IOException {
        Path file = folder.resolve(name + "-" + language.tag() + ".html");
        new ScorecardPage(scorecards().get(name), Samples.GATHER, Guide.of(Samples.GATHER, language)).write(file);
        return file;
    }
}
