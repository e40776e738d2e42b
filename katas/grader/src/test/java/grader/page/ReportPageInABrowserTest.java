package grader.page;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import grader.guide.Guide;
import grader.guide.Language;
import grader.interview.Session;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.openqa.selenium.Keys;

@Execution(ExecutionMode.CONCURRENT)
@ResourceLock("the browser of the reports") // so that its tests take turns
class ReportPageInABrowserTest extends InABrowser {
    @Test
    void isFitForEveryone() throws IOException {
        assertFitForEveryone(page(Samples.session(), Language.ENGLISH), 360, false);
        assertFitForEveryone(page(Samples.session(), Language.ENGLISH), 1440, true);
        assertFitForEveryone(page(Samples.session(), Language.KOREAN), 360, true);
        assertFitForEveryone(page(Samples.session(), Language.KOREAN), 1440, false);
    }

    @Test
    void asksForNothingAndRunsNothingOfTheCandidate() throws IOException {
        Path page = page(Samples.hostileSession(), Language.ENGLISH);

        browser.open(page, 1440, false);

        assertThat(browser.requests()).containsExactly(page.toUri().toString());
        assertThat(browser.messages()).isEmpty();
        assertThat(browser.run("return document.title")).isNotEqualTo("taken");
        assertThat(browser.all("img")).isEmpty();
        assertThat(browser.all("script")).hasSize(1);
    }

    @Test
    void theSheetIsFilledInWithTheKeyboardSavedAndLoaded() throws IOException {
        browser.open(page(Samples.session(), Language.ENGLISH), 1440, false);
        browser.downloadTo(folder);
        browser.press(browser.one("input[name='levels.testing']"), Keys.SPACE);
        browser.press(browser.one("input[name='levels.testing']"), Keys.ARROW_RIGHT);
        browser.press(browser.one("input[name='result'][value='strong-no']"), Keys.ARROW_LEFT);
        browser.one("#notes").sendKeys("min 21: \"waits for all\" <b>");

        browser.press(browser.one("#save"), Keys.ENTER);

        Path saved = folder.resolve("assessment.json");
        await("the file that the page saves").atMost(20, SECONDS).until(() -> Files.exists(saved));
        assertThat(Files.readString(saved, UTF_8))
                .contains("\"version\": 1", "\"candidate\": \"Mina Kim\"", "\"testing\": \"2\"")
                .contains("\"result\": \"strong-yes\"", "min 21: \\\"waits for all\\\" <b>");

        browser.open(page(Samples.session(), Language.KOREAN), 1440, false);
        browser.one("#load").sendKeys(saved.toString());

        await("the sheet to be filled in")
                .atMost(20, SECONDS)
                .until(() ->
                        browser.one("input[name='levels.testing'][value='2']").isSelected());
        assertThat(browser.one("#notes").getDomProperty("value")).isEqualTo("min 21: \"waits for all\" <b>");
    }

    @Test
    void aFileThatIsNoAssessmentIsRefusedInASentence() throws IOException {
        browser.open(page(Samples.session(), Language.ENGLISH), 1440, false);
        Path other = Files.writeString(folder.resolve("other.json"), "{\"version\":");

        browser.one("#load").sendKeys(other.toString());

        await("the page to say that it is none")
                .atMost(20, SECONDS)
                .until(() -> browser.one("#told").getText().startsWith("That file is no assessment"));
    }

    private Path page(Session session, Language language) throws IOException {
        Path file = folder.resolve("report-" + language.tag() + ".html");
        new ReportPage(session, Samples.GATHER, Guide.of(Samples.GATHER, language)).write(file);
        return file;
    }
}
