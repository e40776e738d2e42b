package solutions;

import static org.assertj.core.api.Assertions.assertThat;

import grader.attempts.Attempt;
import grader.attempts.Header;
import grader.attempts.KataFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The lints find nothing in this repository, and find what they are there for: each has its canary. */
class LintsTest {

    static Stream<Path> katas() {
        return Repository.katas().stream();
    }

    @Test
    void thereAreKatas() {
        assertThat(Repository.katas()).isNotEmpty();
    }

    @ParameterizedTest
    @MethodSource("katas")
    void kataIsComplete(Path kata) {
        assertThat(new KataLint(Repository.ROOT, kata.getFileName().toString()).complaints())
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("katas")
    void corpusProvesEveryRule(Path kata) {
        assertThat(new CorpusLint(Repository.attempts(kata), KataFolder.of(kata).rules()).complaints())
                .isEmpty();
    }

    @Test
    void canaryKataLacksEverything(@TempDir Path root) {
        assertThat(new KataLint(root, "canary").complaints())
                .contains("katas/canary/README.md is missing: every kata has one")
                .contains("docs/ko/canary.md is missing: every kata has one")
                .anyMatch(complaint -> complaint.contains("is no kata"));
    }

    @Test
    void canaryBriefAndTestDisagree(@TempDir Path root) throws IOException {
        Path test = root.resolve("katas/canary/src/test/java/katas/canary/CanaryTest.java");
        Files.createDirectories(test.getParent());
        Files.writeString(test, "@Check(rule = 1, level = JUNIOR, title = \"\")\n@Check(rule = 2, level = MID)");
        Files.writeString(root.resolve("katas/canary/README.md"), "| 1 | J | one |\n| 2 | S | two |\n");

        assertThat(new KataLint(root, "canary").complaints())
                .contains("katas/canary/README.md lists the rules {1=J, 2=S}, and its test checks {1=J, 2=M}");
    }

    @Test
    void canaryCorpusProvesLittle() {
        List<Attempt> attempts = List.of(
                attempt("right/nameless", ""),
                attempt("elsewhere/lost", "// Style: lost"),
                attempt("wrong/one", "// Misconception: the same\n// Fails: 1, 9"),
                attempt("wrong/two", "// Misconception: the same\n// Fails: 1, 9"),
                attempt("hostile/odd", "// Hostile: odd\n// Verdict: TIMEOUT or ODD"));

        assertThat(new CorpusLint(attempts, List.of(1, 2)).complaints())
                .containsExactlyInAnyOrder(
                        "right/nameless has no '// Style:'",
                        "elsewhere/lost has no '// a folder that is right, wrong or hostile:'",
                        "wrong/one fails a rule that there is not: 9",
                        "wrong/two fails a rule that there is not: 9",
                        "rule 2 is the reason of fewer than two wrong answers",
                        "wrong/one and wrong/two have the same misconception",
                        "hostile/odd names a verdict that there is not: ODD");
    }

    private static Attempt attempt(String name, String header) {
        return new Attempt(name, Path.of(name), Header.of(header));
    }
}
