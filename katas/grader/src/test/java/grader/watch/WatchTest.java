package grader.watch;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import grader.attempts.Commands;
import grader.guide.Guide;
import grader.guide.Language;
import grader.scorecard.ScorecardFiles;
import grader.scorecard.Verdict;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

@Execution(ExecutionMode.CONCURRENT)
class WatchTest {
    @TempDir
    private Path temp;

    private String watch(KataCopy kata, Language language, String keys) {
        var out = new ByteArrayOutputStream();
        var in = new ByteArrayInputStream(keys.getBytes(UTF_8));
        try (Desk desk = kata.desk();
                Screen screen = new PlainScreen(in, new PrintStream(out, true, UTF_8))) {
            Guide guide = Guide.of(kata.folder(), language);
            Sitting.attend(new Watch(kata.place(), guide, desk, screen), desk, screen);
        }
        return out.toString(UTF_8);
    }

    @Test
    void showsTheScorecardAndOneHintAtATime() throws IOException {
        KataCopy kata = KataCopy.in(temp);
        kata.save("wrong/sequential-join");

        assertThat(watch(kata, Language.ENGLISH, "hhhhh"))
                .startsWith("gather: rule 3 does not hold")
                .contains("gather: UNSOLVED   J 3/6", "hint 1 of 4", "hint 4 of 4", "that was the last hint");

        Path target = kata.folder().resolve("target");
        assertThat(ScorecardFiles.read(target.resolve("scorecard.json")).verdict())
                .isEqualTo(Verdict.UNSOLVED);
        assertThat(target.resolve("scorecard.html")).isNotEmptyFile();
    }

    @Test
    void remembersTheHintsFromOneSittingToTheNext() throws IOException {
        KataCopy kata = KataCopy.in(temp);
        kata.save("wrong/sequential-join");

        assertThat(watch(kata, Language.ENGLISH, "hh")).contains("hint 1 of 4", "hint 2 of 4");

        assertThat(watch(kata, Language.ENGLISH, "h")).contains("hint 2 of 4", "hint 3 of 4");
        Files.writeString(kata.folder().resolve("target/hints.json"), "nonsense");
        assertThat(watch(kata, Language.ENGLISH, "h")).contains("hint 1 of 4").doesNotContain("hint 2 of 4");
    }

    @Test
    void showsTheCompilersWordsWithTheLineAndACaret() throws IOException {
        KataCopy kata = KataCopy.in(temp);
        kata.saveText("package katas.gather;\n\nclass Gather {\n    int answer = none;\n}\n");

        assertThat(watch(kata, Language.ENGLISH, "q"))
                .contains("Gather.java:4: cannot find symbol", "      int answer = none;\n                   ^\n");
        assertThat(ScorecardFiles.read(kata.folder().resolve("target/scorecard.json"))
                        .verdict())
                .isEqualTo(Verdict.DOES_NOT_COMPILE);
    }

    @Test
    void namesTheOtherWaysOnceItIsSolved() throws IOException {
        KataCopy kata = KataCopy.in(temp);
        kata.save("reference");

        assertThat(watch(kata, Language.ENGLISH, "h"))
                .contains("MASTERED", "solutions/gather", "There is no rule to give a hint for.");
    }

    @Test
    void speaksKorean() throws IOException {
        KataCopy kata = KataCopy.in(temp);

        assertThat(watch(kata, Language.KOREAN, "h")).contains("아직 구현하지 않았습니다", "힌트 1/4");
    }

    @Test
    void tellsBadInputInASentence() throws IOException {
        KataCopy kata = KataCopy.in(temp);
        assertThat(complaint("--kata=" + temp)).contains("is no kata");
        assertThat(complaint("--kata=" + kata.folder(), "--selected=[]")).contains("mvn -Pwatch -pl katas/NAME");
        try (KataLock lock = KataLock.of(kata.folder())) {
            assertThat(lock).isNotNull();
            assertThat(complaint("--kata=" + kata.folder())).contains("Another watch", "end that one first");
        }
        Files.delete(kata.folder().resolve("target/watch.lock"));
        Files.delete(kata.folder().resolve("target"));
        Files.writeString(kata.folder().resolve("target"), "in the way");
        assertThat(complaint("--kata=" + kata.folder())).contains("target cannot be written", "make it writable");
    }

    private static String complaint(String... args) {
        StringWriter err = new StringWriter();
        int exit =
                Commands.line(new WatchCommand()).setErr(new PrintWriter(err)).execute(args);
        assertThat(exit).isNotZero();
        assertThat(err.toString().strip().lines()).hasSize(1);
        return err.toString();
    }
}
