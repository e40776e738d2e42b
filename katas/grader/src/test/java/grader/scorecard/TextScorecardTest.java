package grader.scorecard;

import static org.assertj.core.api.Assertions.assertThat;

import grader.Level;
import grader.calls.Span;
import grader.calls.Span.Ending;
import grader.calls.Timeline;
import grader.evidence.Violation.Kind;
import grader.guide.Guide;
import grader.guide.Language;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TextScorecardTest {
    private static final RuleResult HELD = result(1, Level.JUNIOR, null, null, null);
    private static final RuleResult BROKEN = result(
            2,
            Level.MID,
            Kind.BROKEN,
            "Gather.java:7",
            new Timeline(List.of(new Span("call", 0L, 10L, Ending.SUCCEEDED, "main")), 10));

    @TempDir
    private Path kata;

    @Test
    void tellsTheReasonFirst() {
        assertThat(lines(HELD, BROKEN, result(3, Level.SENIOR, Kind.BROKEN, null, null)))
                .containsExactly(
                        "",
                        "kata: rule 2 does not hold: rule 2",
                        "  seen      seen 2",
                        "  expected  expected 2",
                        "    call │████████████████████│  0 to 10 ms",
                        "  hint      hint 2",
                        "  open      Gather.java:7",
                        "  ✗ S  3  rule 3",
                        "  ✓ hold  J 1",
                        "kata: UNSOLVED   J 1/1   M 0/1   S 0/1");
    }

    @Test
    void tellsOfAStubWhatThereIsToDo() {
        assertThat(lines(result(1, Level.JUNIOR, Kind.NOT_IMPLEMENTED, null, null)))
                .containsExactly(
                        "",
                        "kata: not implemented yet",
                        "  open   Gather.java",
                        "  brief  README.md",
                        "  · J  1  rule 1",
                        "kata: UNSOLVED   J 0/1   M 0/0   S 0/0");
    }

    @Test
    void tellsOfThreadsThatAreLeftWhereEveryRuleHolds() {
        Scorecard leaking = new Scorecard(Scorecard.VERSION, "kata", "Gather", List.of(HELD), "1 thread", null);

        assertThat(text(leaking, Language.ENGLISH))
                .containsExactly(
                        "",
                        "kata: every rule holds, and threads are left behind",
                        "  ✓ hold  J 1",
                        "  ✗ leak  1 thread",
                        "kata: UNSOLVED   J 1/1   M 0/0   S 0/0");
    }

    @Test
    void speaksKorean() throws IOException {
        Files.writeString(kata.resolve("rules.ko.properties"), "2.title=규칙 둘\n2.hint=힌트 둘\n3.title=규칙 셋\n");

        assertThat(lines(Language.KOREAN, HELD, BROKEN, result(3, Level.SENIOR, Kind.BROKEN, null, null)))
                .containsExactly(
                        "",
                        "kata: 지키지 못한 규칙 2: 규칙 둘",
                        "  관찰  seen 2",
                        "  기대  expected 2",
                        "    call │████████████████████│  0 to 10 ms",
                        "  힌트  힌트 둘",
                        "  파일  Gather.java:7",
                        "  ✗ S  3  규칙 셋",
                        "  ✓ 통과  J 1",
                        "kata: 미해결   J 1/1   M 0/1   S 0/1");
    }

    @Test
    void isReadBackAsItWasWritten() throws IOException {
        Scorecard scorecard = new Scorecard(Scorecard.VERSION, "kata", "Gather", List.of(HELD, BROKEN), "leak", null);

        ScorecardFiles.write(scorecard, kata.resolve("target/scorecard.json"));

        assertThat(ScorecardFiles.read(kata.resolve("target/scorecard.json"))).isEqualTo(scorecard);
    }

    @Test
    void whatWasNotRunIsNotPassed() {
        RuleResult notRun = result(2, Level.SENIOR, Kind.NOT_RUN, null, null);

        assertThat(card(HELD, notRun).verdict()).isEqualTo(Verdict.TIMEOUT);
        assertThat(card().verdict()).isEqualTo(Verdict.GRADER_ERROR);
        assertThat(card(HELD).cutShort(Verdict.EXITED).verdict()).isEqualTo(Verdict.EXITED);
    }

    private List<String> lines(RuleResult... results) {
        return lines(Language.ENGLISH, results);
    }

    private List<String> lines(Language language, RuleResult... results) {
        return text(card(results), language);
    }

    private List<String> text(Scorecard scorecard, Language language) {
        return new TextScorecard(scorecard, Guide.of(kata, language), "Gather.java", "README.md", false).lines();
    }

    private static Scorecard card(RuleResult... results) {
        return new Scorecard(Scorecard.VERSION, "kata", "Gather", List.of(results), null, null);
    }

    private static RuleResult result(int rule, Level level, Kind kind, String where, Timeline timeline) {
        boolean holds = kind == null;
        return new RuleResult(
                rule,
                level,
                "rule " + rule,
                "hint " + rule,
                kind,
                holds ? null : "seen " + rule,
                holds ? null : "expected " + rule,
                where,
                timeline);
    }
}
