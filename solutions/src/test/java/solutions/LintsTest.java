package solutions;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import grader.attempts.Attempt;
import grader.attempts.Header;
import grader.attempts.KataFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
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
        Corpus corpus = new Corpus(kata);
        List<Integer> rules = KataFolder.of(kata).rules();

        assertThat(new CorpusLint(corpus.daily(), rules).complaints()).isEmpty();
        assertThat(new CorpusLint(corpus.all(), rules).complaints()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("katas")
    void candidatesAreGuidedInBothLanguages(Path kata) {
        assertThat(new GuideLint(kata, KataFolder.of(kata).rules()).complaints())
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("katas")
    void pageOnSoundnessCountsTheCorpus(Path kata) {
        Corpus corpus = new Corpus(kata);
        Map<String, Long> daily = kinds(corpus.daily());
        Map<String, Long> all = kinds(corpus.all());
        String row = Stream.of("right", "wrong", "hostile")
                .map(kind -> daily.get(kind) + " / " + all.get(kind))
                .collect(joining(" | ", "| " + kata.getFileName() + " | ", " |"));

        assertThat(Repository.text(Repository.ROOT.resolve("docs/soundness.md")))
                .contains(row);
        assertThat(Repository.text(Repository.ROOT.resolve("docs/ko/soundness.md")))
                .contains(row);
    }

    private static Map<String, Long> kinds(List<Attempt> attempts) {
        return attempts.stream().collect(groupingBy(Corpus::kind, counting()));
    }

    @Test
    void canaryKataLacksEverything(@TempDir Path root) {
        assertThat(new KataLint(root, "canary").complaints())
                .contains("katas/canary/README.md is missing: every kata has one")
                .contains("katas/canary/README.ko.md is missing: every kata has one")
                .contains("docs/ko/canary.md is missing: every kata has one")
                .anyMatch(complaint -> complaint.contains("is no kata"));
    }

    @Test
    void canaryBriefAndTestDisagree(@TempDir Path root) throws IOException {
        Path test = root.resolve("katas/canary/src/test/java/katas/canary/CanaryTest.java");
        Files.createDirectories(test.getParent());
        Files.writeString(test, "@Check(rule = 1, level = JUNIOR, title = \"\")\n@Check(rule = 2, level = MID)");
        Files.writeString(root.resolve("katas/canary/README.md"), "| 1 | J | one |\n| 2 | S | two |\n");
        Files.writeString(root.resolve("katas/canary/README.ko.md"), "| 1 | J | 하나 |\n");

        assertThat(new KataLint(root, "canary").complaints())
                .contains(
                        "katas/canary/README.md lists the rules {1=J, 2=S}, and its test checks {1=J, 2=M}",
                        "katas/canary/README.ko.md lists the rules {1=J}, and its test checks {1=J, 2=M}");
    }

    @Test
    void canaryNobodyIsGuided(@TempDir Path kata) {
        assertThat(new GuideLint(kata, List.of(1)).complaints())
                .hasSize(4)
                .anyMatch(complaint -> complaint.contains("README.md cannot be read"))
                .contains(
                        of(kata, "hints.md is missing: every kata has one"),
                        of(kata, "hints.ko.md is missing: every kata has one"),
                        of(kata, "rules.ko.properties is missing: every kata has one"));
    }

    @Test
    void canaryLaddersLeadAstray(@TempDir Path kata) throws IOException {
        String hints = "1. a\n2. b\n3. c\n4. d\n";
        String ladder = hints + "   ```\n   e\n   ```\n";
        guide(
                kata,
                "Prerequisites: `nothing`.",
                "## Rules 1, 2: both\n" + ladder,
                "## 규칙 1: 하나\n" + ladder + "## 규칙 1: 또 하나\n" + hints,
                "1.title=하나\n1.hint=one\n2.title=둘\n2.hint=둘\n3.hint=셋\n");

        assertThat(new GuideLint(kata, List.of(1, 2)).complaints())
                .containsExactlyInAnyOrder(
                        of(kata, "README.md names a prerequisite that there is not: nothing"),
                        of(kata, "hints.ko.md has ladders to the rules [1, 1], and needs one to each of [1, 2]"),
                        of(kata, "hints.ko.md ends the ladder '또 하나' without pseudo-code"),
                        of(kata, "hints.ko.md groups the rules as [[1], [1]], and hints.md as [[1, 2]]"),
                        of(kata, "rules.ko.properties has no Korean 1.hint"),
                        of(kata, "rules.ko.properties has a key that there is not: 3.hint"));
    }

    @Test
    void canaryLadderOfThree(@TempDir Path kata) throws IOException {
        guide(kata, "Prerequisites: none.", "## Rule 1: one\n1. a\n2. b\n3. c\n", "", "1.title=하나\n1.hint=하나\n");

        assertThat(new GuideLint(kata, List.of(1)).complaints())
                .containsExactly(of(kata, "hints.md or hints.ko.md: a ladder has 4 hints, and 'one' has 3."));
    }

    private static void guide(Path kata, String brief, String hints, String koreanHints, String koreanRules)
            throws IOException {
        Files.writeString(kata.resolve("README.md"), "Minutes: junior 1 · mid 2 · senior 3. " + brief);
        Files.writeString(kata.resolve("hints.md"), hints);
        Files.writeString(kata.resolve("hints.ko.md"), koreanHints);
        Files.writeString(kata.resolve("rules.ko.properties"), koreanRules);
    }

    private static String of(Path kata, String complaint) {
        return "katas/" + kata.getFileName() + "/" + complaint;
    }

    @Test
    void canaryCorpusProvesLittle() {
        List<Attempt> attempts = List.of(
                attempt("right/nameless", ""),
                attempt("elsewhere/lost", "// Style: lost"),
                attempt("wrong/one", "// Misconception: the same\n// Fails: 1, 9"),
                attempt("wrong/two", "// Misconception: the same\n// Fails: 1, 9"),
                attempt("nightly/wrong/three", "// Misconception: another\n// Fails: 8"),
                attempt("hostile/odd", "// Hostile: odd\n// Verdict: TIMEOUT or ODD"));

        assertThat(new CorpusLint(attempts, List.of(1, 2)).complaints())
                .containsExactlyInAnyOrder(
                        "right/nameless has no '// Style:'",
                        "elsewhere/lost has no '// a folder that is right, wrong or hostile:'",
                        "wrong/one fails a rule that there is not: 9",
                        "wrong/two fails a rule that there is not: 9",
                        "nightly/wrong/three fails a rule that there is not: 8",
                        "rule 2 is the reason of fewer than two wrong answers",
                        "wrong/one and wrong/two have the same misconception",
                        "hostile/odd names a verdict that there is not: ODD");
    }

    private static Attempt attempt(String name, String header) {
        return new Attempt(name, Path.of(name), Header.of(header));
    }
}
