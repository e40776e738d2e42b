package grader.page;

import static org.assertj.core.api.Assertions.assertThat;

import grader.guide.Guide;
import grader.guide.Language;
import grader.scorecard.Scorecard;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScorecardPageTest {
    private static final Guide ENGLISH = Guide.of(Samples.GATHER, Language.ENGLISH);

    @TempDir
    private Path folder;

    @Test
    void tellsWhatWasSeenAndExpected() {
        assertThat(html(Samples.sequential()))
                .contains(
                        "Rule 3 of the kata", "only 1 of 3 calls had started", "all of them at once", "Gather.java:17")
                .contains("call 3: from 2,000 ms, pending, on thread ForkJoinPool.commonPool-worker-1");
    }

    @Test
    void drawsTimesToScale() {
        assertThat(html(Samples.sequential())).contains("x=\"33.33%\"").contains("width=\"33.33%\"");
    }

    @Test
    void foldsTheNextHintOfTheFirstRuleThatDoesNotHold() {
        assertThat(html(Samples.sequential()))
                .containsOnlyOnce("hint 1 of 4")
                .containsOnlyOnce("hint 4 of 4")
                .doesNotContain("<details class=\"step\" open");
        assertThat(html(Samples.mastered())).doesNotContain("hint 1 of 4");
    }

    @Test
    void showsTheReferenceOnlyOnceTheKataIsSolved() {
        assertThat(html(Samples.sequential())).doesNotContain("reference", "whenComplete(");
        assertThat(html(Samples.stub())).doesNotContain("reference", "whenComplete(");
        assertThat(html(Samples.solved())).contains(">reference<", ">virtual-threads<", "whenComplete(");
    }

    @Test
    void canDoWithoutHelp() {
        for (Scorecard scorecard : List.of(Samples.sequential(), Samples.mastered())) {
            assertThat(new ScorecardPage(scorecard, Samples.GATHER, ENGLISH)
                            .withoutHelp()
                            .html(folder.resolve("page.html")))
                    .doesNotContain("hint 1 of 4", "reference");
        }
    }

    @Test
    void leadsToFilesThatAreThere() {
        Path page = Samples.GATHER.resolve("target/scorecard.html");

        assertThat(new ScorecardPage(Samples.stub(), Samples.GATHER, ENGLISH).html(page))
                .contains("href=\"./../README.md\"")
                .contains("href=\"./../../../docs/gather.md\"")
                .contains("href=\"./../src/main/java/katas/gather/Gather.java\"");
        assertThat(new ScorecardPage(Samples.stub(), folder, ENGLISH).html(page))
                .doesNotContain("README.md");
    }

    @Test
    void speaksKorean() {
        Guide korean = Guide.of(Samples.GATHER, Language.KOREAN);

        assertThat(new ScorecardPage(Samples.sequential(), Samples.GATHER, korean).html(folder.resolve("page.html")))
                .contains("<html lang=\"ko\">", "힌트 1/4", korean.labels().text("page.rules"));
    }

    @Test
    void anAttemptCanNeitherBloatThePageNorSpeakInIt() {
        String html = html(Samples.hostile());

        assertThat(html.length()).isLessThan(100_000);
        assertThat(html).doesNotContain("<script", "<img", "\u0000", "\u001b", "\u202e");
        assertThat(html).contains("&lt;script&gt;");
    }

    @Test
    void cutsWhatAnAttemptIsWrittenIn() throws IOException {
        Files.createDirectories(folder.resolve("solutions/gather/reference"));
        Files.createDirectories(folder.resolve("katas/gather/src/main/java/katas/gather"));
        Files.writeString(folder.resolve("solutions/gather/reference/Gather.java"), "class Gather {}");
        Files.writeString(
                folder.resolve("katas/gather/src/main/java/katas/gather/Gather.java"),
                (Samples.HOSTILE.replace("\uD800", "") + "\n").repeat(20_000) + "x".repeat(1 << 20));

        String html = new ScorecardPage(Samples.mastered(), folder.resolve("katas/gather"), ENGLISH)
                .html(folder.resolve("page.html"));

        assertThat(html).contains(">reference<").doesNotContain("<script", "<img");
        assertThat(html.length()).isLessThan(1_000_000);
    }

    private String html(Scorecard scorecard) {
        return new ScorecardPage(scorecard, Samples.GATHER, ENGLISH).html(folder.resolve("page.html"));
    }
}
