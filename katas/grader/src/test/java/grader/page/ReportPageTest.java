package grader.page;

import static org.assertj.core.api.Assertions.assertThat;

import grader.guide.Guide;
import grader.guide.Labels;
import grader.guide.Language;
import grader.interview.Session;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ReportPageTest {
    private static final Path DOCS = Samples.GATHER.resolve("../../docs").normalize();

    @TempDir
    private Path folder;

    @Test
    void showsWhenEachRuleHeld() {
        assertThat(html(Samples.session(), Language.ENGLISH))
                .contains("Mina Kim", "44:00 / 45:00", "2026-11-22 20:00")
                .contains("7:00–12:00, 40:00–", "10 minutes left", "graded: DOES_NOT_COMPILE", "in flight together")
                .contains("x=\"15.56%\"");
    }

    @Test
    void showsWhatChangedInTheCode() {
        assertThat(html(Samples.session(), Language.ENGLISH))
                .contains("<ins>+    int answered;\n</ins>")
                .contains("class Gather {\n    int answered;\n}");
    }

    @Test
    void asksAboutTheRulesThatDoNotHoldFirst() {
        String html = html(Samples.session(), Language.ENGLISH);

        assertThat(html).containsSubsequence("On rules that do not hold", "Q20.", "On rules that hold", "Q1.");
        assertThat(html).contains("30-second answer").doesNotContain("&lt;details&gt;", "<strong>Sources</strong>");
    }

    @Test
    void hasTheRubricToTick() {
        String html = html(Samples.session(), Language.ENGLISH);

        assertThat(html)
                .contains(
                        "name=\"levels.communication\" value=\"1\"",
                        "name=\"levels.failure-and-lifetime\" value=\"4\"");
        assertThat(html(Samples.session(), Language.KOREAN))
                .as("keys are the same in every language")
                .contains("name=\"levels.failure-and-lifetime\" value=\"4\"", "의사소통");
    }

    @Test
    void saysWhenWhatWasSavedLastHasNoScorecard() {
        assertThat(html(Samples.sessionThatEndsUncompiled(), Language.ENGLISH))
                .contains("came to no scorecard (DOES_NOT_COMPILE)");
        assertThat(html(Samples.session(), Language.ENGLISH)).doesNotContain("came to no scorecard");
    }

    @Test
    void anInterviewThatWasLeftAtOnceIsAReportToo() {
        assertThat(html(Samples.sessionWithout(), Language.ENGLISH))
                .contains("Mina Kim", "0:00 / 45:00", "The interview was left before its end.", "levels.testing");
    }

    @Test
    void doesWithoutDocs() throws IOException {
        Path alone = Files.createDirectories(folder.resolve("katas/gather"));

        assertThat(new ReportPage(Samples.session(), alone, Guide.of(alone, Language.ENGLISH))
                        .html(folder.resolve("report.html")))
                .contains("Mina Kim")
                .doesNotContain("name=\"levels.", "Q1.");
    }

    @Test
    void nobodyCanBloatThePageNorSpeakInIt() {
        String html = html(Samples.hostileSession(), Language.ENGLISH);

        assertThat(html.length()).isLessThan(2_000_000);
        assertThat(html).doesNotContain("<img", "\u0000", "\u001b", "\u202e");
        assertThat(html.split("<script", -1))
                .as("scripts, with what is before them")
                .hasSize(2);
    }

    @ParameterizedTest
    @EnumSource
    void everyCardOfEveryKataIsAQuestionOnItsRules(Language language) {
        Links links = new Links(folder.resolve("report.html"));
        for (String kata :
                List.of("gather", "gather-exceptions", "fire-and-forget", "no-blocking", "no-blocking-rule")) {
            Path page = (language == Language.ENGLISH ? DOCS : DOCS.resolve("ko")).resolve(kata + ".md");

            List<Question> questions = Question.in(page, Labels.of(language), links);

            assertThat(questions)
                    .as("%s in %s", kata, language)
                    .hasSizeGreaterThan(8)
                    .allSatisfy(question -> {
                        assertThat(question.rules()).isNotEmpty();
                        assertThat(question.answer()).startsWith("<p>");
                        assertThat(question.points()).contains("<li>", "<ol>").doesNotContain("href=\"#", "href=\"..");
                    });
        }
    }

    @ParameterizedTest
    @EnumSource
    void theRubricHasFiveCriteriaOfFourLevels(Language language) {
        Path page = (language == Language.ENGLISH ? DOCS : DOCS.resolve("ko")).resolve("mock-interview.md");

        Rubric rubric = Rubric.in(page, DOCS.resolve("mock-interview.md"));

        assertThat(rubric.criteria())
                .extracting(Rubric.Criterion::key)
                .containsExactly("communication", "problem-solving", "technical", "testing", "failure-and-lifetime");
        assertThat(rubric.criteria())
                .allSatisfy(criterion -> assertThat(criterion.grades())
                        .extracting(Rubric.Grade::level)
                        .containsExactlyElementsOf(
                                IntStream.rangeClosed(1, 4).boxed().toList()));
    }

    private String html(Session session, Language language) {
        return new ReportPage(session, Samples.GATHER, Guide.of(Samples.GATHER, language))
                .html(folder.resolve("report.html"));
    }
}
