package grader.scorecard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import grader.Level;
import grader.attempts.InvalidInput;
import grader.guide.Brief;
import grader.guide.Labels;
import grader.guide.Language;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CatalogueTest {
    @TempDir
    private Path katas;

    @Test
    void prerequisitesComeFirst() throws IOException {
        kata("advanced", 10, "[`middle`](../middle/README.md)");
        kata("long-one", 60, "none");
        kata("middle", 20, "[`short-one`](../short-one/README.md)");
        kata("short-one", 30, "none");

        assertThat(catalogue().suggested())
                .extracting(Brief::kata)
                .containsExactly("short-one", "long-one", "middle", "advanced");
    }

    @Test
    void ofTwoAlikeTheOneThatOthersBuildOnIsFirst() throws IOException {
        kata("alone", 30, "none");
        kata("basis", 30, "none");
        kata("more", 30, "`basis`");

        assertThat(catalogue().suggested()).extracting(Brief::kata).containsExactly("basis", "alone", "more");
    }

    @Test
    void tellsOfEachWhatItTakesAndTheLastScore() throws IOException {
        kata("basis", 30, "none");
        kata("more", 30, "`basis`");
        scored("basis", true);

        assertThat(catalogue().lines())
                .containsExactly(
                        "",
                        "       kata   rules            minutes: J · M · S  first  last score",
                        "  ✓ 1  basis  J 2 · M 1 · S 0  30 · 45 · 60        -      MASTERED   J 1/1   M 0/0   S 0/0",
                        "  · 2  more   J 2 · M 1 · S 0  30 · 45 · 60        basis  not graded yet",
                        "",
                        "Next: mvn test -pl katas/more");
    }

    @Test
    void nothingIsLeftOnceAllAreSolved() throws IOException {
        kata("basis", 30, "none");
        scored("basis", true);

        assertThat(catalogue().lines()).last().isEqualTo("All katas are solved.");
    }

    @Test
    void scorecardThatIsHalfWrittenIsNone() throws IOException {
        kata("basis", 30, "none");
        scored("basis", false);
        Path file = katas.resolve("basis/target/scorecard.json");
        Files.writeString(file, Files.readString(file).substring(0, 40));

        assertThat(catalogue().lines()).anyMatch(line -> line.endsWith("not graded yet"));
        assertThat(new Summary(Summary.katasIn(katas), Instant.EPOCH, Labels.of(Language.ENGLISH)).lines())
                .anyMatch(line -> line.contains("not graded"));
    }

    @Test
    void briefTellsWhatItTakes() throws IOException {
        kata("more", 30, "[`basis`](../basis/README.md) and `other`");

        assertThat(Brief.of(katas.resolve("more")))
                .isEqualTo(new Brief(
                        "more",
                        Map.of(Level.JUNIOR, 30, Level.MID, 45, Level.SENIOR, 60),
                        List.of("basis", "other"),
                        Map.of(Level.JUNIOR, 2, Level.MID, 1, Level.SENIOR, 0)));
    }

    @Test
    void briefThatSaysNothingIsRefused() throws IOException {
        Files.createDirectories(katas.resolve("silent"));
        Files.writeString(katas.resolve("silent/README.md"), "# Kata: silent");

        assertThatThrownBy(this::catalogue)
                .isInstanceOf(InvalidInput.class)
                .hasMessageEndingWith(
                        "does not say, in a form such as 'Minutes: junior 30 · mid 45 · senior 60.', what it takes.");
    }

    @Test
    void circleIsRefused() throws IOException {
        kata("hen", 30, "`egg`");
        kata("egg", 30, "`hen`");

        assertThatThrownBy(() -> catalogue().suggested())
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("names a prerequisite that needs this kata itself");
    }

    @Test
    void prerequisiteThatThereIsNotIsRefused() throws IOException {
        kata("more", 30, "`nothing`");

        assertThatThrownBy(() -> catalogue().suggested())
                .isInstanceOf(InvalidInput.class)
                .hasMessage("katas/more/README.md names a prerequisite that there is not: nothing.");
    }

    private Catalogue catalogue() throws IOException {
        return new Catalogue(katas, Labels.of(Language.ENGLISH));
    }

    private void kata(String name, int minutes, String prerequisites) throws IOException {
        Files.createDirectories(katas.resolve(name));
        Files.writeString(
                katas.resolve(name).resolve("README.md"),
                "A kata. Minutes: junior %d · mid 45 · senior 60.\nPrerequisites: %s.\n\n"
                                .formatted(minutes, prerequisites)
                        + "| 1 | J | one |\n| 2 | J | two |\n| 3 | M | three |\n");
    }

    private void scored(String kata, boolean isSolved) throws IOException {
        RuleResult held = new RuleResult(1, Level.JUNIOR, "rule", "hint", null, null, null, null, null);
        ScorecardFiles.write(
                new Scorecard(Scorecard.VERSION, kata, "Stub", isSolved ? List.of(held) : List.of(), null, null),
                katas.resolve(kata).resolve("target/scorecard.json"));
    }
}
