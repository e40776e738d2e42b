package grader.attempts;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Isolated
class GradeCommandTest {
    private static final Path GATHER =
            Path.of(System.getProperty("basedir", "")).toAbsolutePath().resolveSibling("gather");

    @TempDir
    Path folder;

    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
    private final PrintStream out = System.out;
    private final PrintStream err = System.err;

    @BeforeEach
    void capture() {
        System.setOut(new PrintStream(printed, true, UTF_8));
        System.setErr(System.out);
    }

    @BeforeEach
    void kata() throws IOException {
        Path test = Path.of("src/test/java/katas/gather/GatherTest.java");
        Files.createDirectories(folder.resolve("gather").resolve(test).getParent());
        Files.copy(GATHER.resolve(test), folder.resolve("gather").resolve(test));
        // In place of a folder: an archive of classes is not worth making for attempts that do not even compile.
        Files.createFile(folder.resolve("gather/target"));
    }

    @AfterEach
    void release() {
        System.setOut(out);
        System.setErr(err);
    }

    @Test
    void writesWhatIsAskedForBesideTheJson() throws IOException {
        attempt("later", "package katas.gather; class Gather { nor }");
        attempt("earlier", "package katas.gather; class Gather { no }");

        assertThat(grade("--format=json,junit,gradescope,exercism,github")).isZero();

        assertThat(lines())
                .startsWith(
                        "earlier  DOES_NOT_COMPILE  failed rules: not run  (Gather.java:1: <identifier> expected)",
                        "later  DOES_NOT_COMPILE  failed rules: not run  (Gather.java:1: <identifier> expected)",
                        "2 graded, 0 of them solved, 0 skipped",
                        place("attempts.json"),
                        place("attempts-junit.xml"),
                        place("attempts-gradescope"),
                        place("attempts-exercism"))
                .endsWith(place("attempts-github.md"))
                .filteredOn(line -> line.startsWith("::error file="))
                .hasSize(2);
        assertThat(folder.resolve("attempts-gradescope/later/results.json"))
                .content()
                .contains("\"max_score\" : 1");
    }

    @Test
    void theFolderMayBeALink() throws IOException {
        attempt("a", "no");
        Path real = Files.move(folder.resolve("attempts"), folder.resolve("real"));
        Files.createSymbolicLink(folder.resolve("attempts"), real);

        assertThat(grade()).isZero();

        assertThat(lines()).first().asString().startsWith("a  DOES_NOT_COMPILE");
    }

    @Test
    void writesNothingElse() throws IOException {
        attempt("a", "no");

        assertThat(grade("--format=junit", "--reports=" + folder.resolve("elsewhere/deep")))
                .isZero();

        assertThat(folder.resolve("elsewhere/deep/attempts-junit.xml"))
                .content()
                .contains("DOES_NOT_COMPILE");
        assertThat(folder.resolve("attempts.json")).doesNotExist();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--format=xml | There is no format 'xml': name some of json, junit, gradescope, exercism, github",
                "--points=J | -Dpoints=J gives no points",
                "--workers=0 | -Dattempts.workers=0 has to be a whole number from 1 to 100.",
                "--workers=many | -Dattempts.workers=many has to be",
                "--seconds=soon | -Dattempts.seconds=soon has to be a whole number from 1 to 86400.",
                "--seconds=0 | -Dattempts.seconds=0 has to be",
                "--unheard-of | Unknown option"
            })
    void badInputIsASentence(String option, String sentence) throws IOException {
        attempt("a", "no");

        assertThat(grade(option)).isNotZero();

        assertThat(lines()).singleElement().asString().startsWith(sentence);
        assertThat(folder.resolve("attempts.json")).doesNotExist();
    }

    @Test
    void noPlaceForTheResultsIsToldBeforeTheWork() throws IOException {
        attempt("a", "no");
        Files.writeString(folder.resolve("file"), "");

        assertThat(grade("--format=exercism", "--reports=" + folder.resolve("file")))
                .isNotZero();

        assertThat(lines()).singleElement().asString().contains("cannot be written", "-Dattempts.reports=DIR");
    }

    private void attempt(String name, String source) throws IOException {
        Path place = Files.createDirectories(folder.resolve("attempts").resolve(name));
        Files.writeString(place.resolve("Gather.java"), source);
    }

    private int grade(String... more) {
        List<String> args = new ArrayList<>(List.of(
                "--kata=" + folder.resolve("gather"),
                "--attempts=" + folder.resolve("attempts"),
                "--json=" + folder.resolve("attempts.json")));
        args.addAll(List.of(more));
        for (String option : List.of("--format=json", "--points=J:1,M:1,S:0")) {
            if (args.stream().noneMatch(arg -> arg.startsWith(option.substring(0, 9)))) {
                args.add(option);
            }
        }
        return Commands.line(new GradeCommand()).execute(args.toArray(String[]::new));
    }

    private List<String> lines() {
        return printed.toString(UTF_8).lines().toList();
    }

    private String place(String name) {
        return folder.toAbsolutePath().resolve(name).toString();
    }
}
