package grader.watch;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import grader.attempts.CompilerMessage;
import grader.scorecard.Verdict;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

@Execution(ExecutionMode.CONCURRENT)
class DeskTest {
    private static final int BOUND_SECONDS = 60;

    @TempDir
    private Path temp;

    private KataCopy kata;
    private Desk desk;

    @BeforeEach
    void sitDown() throws IOException {
        kata = KataCopy.in(temp);
        desk = kata.desk();
    }

    @AfterEach
    void getUp() {
        desk.close();
    }

    private Regraded verdict() {
        return await("a verdict")
                .atMost(BOUND_SECONDS, SECONDS)
                .until(desk::look, Optional::isPresent)
                .orElseThrow();
    }

    @Test
    void gradesAtTheStartAndAtEachSave() throws IOException {
        assertThat(verdict().graded().verdict()).isEqualTo(Verdict.UNSOLVED);

        kata.save("wrong/sequential-join");
        assertThat(verdict().graded().failedRules()).contains("3", "4");

        kata.saveText("package katas.gather;\n\nclass Gather {\n\tint answer = none;\n}\n");
        Regraded uncompiled = verdict();
        assertThat(uncompiled.graded().verdict()).isEqualTo(Verdict.DOES_NOT_COMPILE);
        assertThat(uncompiled.graded().errors())
                .first()
                .extracting(CompilerMessage::file, CompilerMessage::line, CompilerMessage::column)
                .containsExactly("Gather.java", 4L, 15L);

        kata.save("reference");
        assertThat(verdict().graded().verdict()).isEqualTo(Verdict.MASTERED);
        assertThat(desk.isBusy()).isFalse();
    }

    @Test
    void anAttemptThatExitsDoesNotKeepTheNextFromItsVerdict() throws IOException {
        kata.save("hostile/exits");
        assertThat(verdict().graded().verdict()).isEqualTo(Verdict.EXITED);

        kata.save("reference");
        assertThat(verdict().graded().verdict()).isEqualTo(Verdict.MASTERED);
    }

    @Test
    void aSaveTakesThePlaceOfOneThatIsBeingGraded() throws IOException {
        kata.save("hostile/sleeps-for-ever");
        await("its grading")
                .atMost(BOUND_SECONDS, SECONDS)
                .until(() -> desk.look().isEmpty() && desk.isBusy());

        kata.save("reference");

        assertThat(verdict().graded().verdict()).isEqualTo(Verdict.MASTERED);
    }

    @Test
    void gradesWhatLiesBesideTheStub() throws IOException {
        Files.writeString(
                kata.stub().resolveSibling("Word.java"),
                "package katas.gather;\n\nclass Word { static int one = 1; }\n");
        kata.saveText("package katas.gather;\n\nclass Gather { int one = Word.one; int two = Word.two; }\n");
        assertThat(verdict().graded().reason()).contains("cannot find symbol", "two");

        Files.writeString(
                kata.stub().resolveSibling("Word.java"),
                "package katas.gather;\n\nclass Word { static int two = 2; }\n");
        assertThat(verdict().graded().reason()).contains("cannot find symbol", "one");
    }

    @Test
    void gradesAgainWhenAsked() {
        Sources first = verdict().sources();

        desk.again();

        assertThat(desk.isBusy()).isTrue();
        assertThat(verdict().sources()).isEqualTo(first);
    }

    @Test
    void takesNoMoreOnceItIsTold() throws IOException {
        verdict();
        desk.takeNoMore();

        kata.save("reference");

        assertThat(desk.look()).isEmpty();
        assertThat(desk.look()).isEmpty();
        assertThat(desk.isBusy()).isFalse();
    }
}
