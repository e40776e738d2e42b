package grader.interview;

import static java.util.concurrent.TimeUnit.MINUTES;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import grader.Level;
import grader.attempts.Commands;
import grader.guide.Guide;
import grader.guide.Language;
import grader.watch.Desk;
import grader.watch.KataCopy;
import grader.watch.Screen;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

@Execution(ExecutionMode.CONCURRENT)
class InterviewTest {
    @TempDir
    private Path temp;

    private final Shown screen = new Shown();
    private KataCopy kata;
    private Desk desk;
    private Journal journal;
    private InterviewClock clock;
    private Interview interview;
    private long nanos;

    /** What a candidate sees. */
    private static final class Shown implements Screen {
        private final List<String> said = new ArrayList<>();
        private List<String> lines = List.of();
        private String status = "";

        @Override
        public void show(List<String> now) {
            lines = now;
        }

        @Override
        public void status(List<String> choices) {
            status = choices.get(0);
        }

        @Override
        public void say(String words) {
            said.add(words);
        }

        @Override
        public void ring() {}

        @Override
        public int key() {
            return NO_KEY;
        }

        @Override
        public boolean isInteractive() {
            return true;
        }

        @Override
        public void scroll(boolean on) {}

        @Override
        public void close() {}
    }

    @BeforeEach
    void sitDown() throws IOException {
        kata = KataCopy.in(temp);
        desk = kata.desk();
    }

    @AfterEach
    void getUp() throws IOException {
        desk.close();
        journal.close();
    }

    private void begin(Feedback feedback, Level level) throws IOException {
        Session terms = new Session(
                Session.VERSION,
                "gather",
                "Gather.java",
                OffsetDateTime.now().toString(),
                "Mina",
                level,
                45,
                feedback,
                "en",
                null,
                Map.of("Gather.java", Files.readString(kata.stub())),
                List.of());
        goOn(Journal.begin(temp.resolve("journal.jsonl"), terms));
        interview.pressed('s');
    }

    private void goOn(Journal from) {
        journal = from;
        clock = new InterviewClock(45, journal.elapsed(), () -> nanos);
        interview =
                new Interview(kata.place(), Guide.of(kata.folder(), Language.ENGLISH), desk, screen, journal, clock);
    }

    private void minutesGoBy(long minutes) {
        nanos += MINUTES.toNanos(minutes);
        interview.tick();
    }

    private void verdict() {
        await("a verdict").atMost(60, SECONDS).until(() -> {
            var regraded = desk.look();
            regraded.ifPresent(interview::graded);
            return regraded.isPresent();
        });
        interview.tick();
    }

    private <E extends Event> List<E> events(Class<E> kind) {
        return journal.session().events(kind);
    }

    @Test
    void putsOnRecordWhatHappens() throws IOException {
        kata.save("wrong/sequential-join");
        begin(Feedback.FULL, Level.MID);
        verdict();
        assertThat(journal.session().held()).contains(1, 2).doesNotContain(3, 4);

        minutesGoBy(5);
        interview.pressed('h');
        assertThat(events(Event.Hint.class)).containsExactly(new Event.Hint(300_000, 3, "in flight together", 1, 4));
        assertThat(screen.lines).first().asString().startsWith("hint 1 of 4");

        kata.save("reference");
        verdict();
        assertThat(events(Event.RuleHeld.class)).contains(new Event.RuleHeld(300_000, 3));
        assertThat(screen.lines).contains("expected of a mid candidate: 12 of 12 rules hold");

        kata.saveText("package katas.gather;");
        verdict();
        assertThat(events(Event.RuleLost.class)).isEmpty();
        assertThat(kata.folder().resolve("target/scorecard.html")).isNotEmptyFile();
    }

    @Test
    void leavesTheBriefInFrontUntilSomethingIsSaved() throws IOException {
        begin(Feedback.FULL, Level.MID);
        verdict();
        assertThat(screen.lines).contains("Kata: gather");

        kata.saveText("package katas.gather;");
        verdict();
        assertThat(screen.lines).doesNotContain("Kata: gather");
    }

    @Test
    void warnsAndEndsInTime() throws IOException {
        begin(Feedback.FULL, Level.MID);
        minutesGoBy(34);
        assertThat(events(Event.Warned.class)).isEmpty();

        minutesGoBy(1);
        minutesGoBy(1);
        minutesGoBy(7);
        assertThat(events(Event.Warned.class))
                .containsExactly(new Event.Warned(35 * 60_000, 10), new Event.Warned(43 * 60_000, 2));
        assertThat(screen.said).contains("10 minutes left.", "2 minutes left.");
        assertThat(screen.status).contains("2:00 left");

        minutesGoBy(60);
        assertThat(interview.isOver()).isTrue();
        assertThat(events(Event.Ended.class)).first().matches(end -> end.at() == 45 * 60_000 && !end.early());
    }

    @Test
    void theClockStandsStillInAPause() throws IOException {
        begin(Feedback.FULL, Level.MID);
        minutesGoBy(10);
        interview.pressed('p');
        minutesGoBy(60);
        assertThat(interview.isOpen()).isFalse();
        interview.pressed('p');
        minutesGoBy(5);

        assertThat(clock.elapsed()).isEqualTo(15 * 60_000);
        assertThat(events(Event.Paused.class)).hasSize(1);
        assertThat(events(Event.Resumed.class)).hasSize(1);
    }

    @Test
    void endsEarlyOnlyWhenThatIsSaidTwice() throws IOException {
        begin(Feedback.FULL, Level.MID);
        interview.pressed('q');
        interview.pressed('x');
        assertThat(interview.isOver()).isFalse();

        interview.pressed('q');
        interview.pressed('y');

        assertThat(interview.isOver()).isTrue();
        assertThat(events(Event.Ended.class)).allMatch(Event.Ended::early).hasSize(1);
    }

    @Test
    void goesOnAfterACrash() throws IOException {
        kata.save("wrong/sequential-join");
        begin(Feedback.FULL, Level.MID);
        verdict();
        interview.pressed('h');
        minutesGoBy(20);
        journal.close(); // and that is all

        desk.close();
        desk = kata.desk();
        goOn(Journal.goOn(temp.resolve("journal.jsonl")).orElseThrow());
        verdict();

        assertThat(clock.elapsed()).isEqualTo(20 * 60_000);
        assertThat(events(Event.Restarted.class)).hasSize(1);
        assertThat(events(Event.Grading.class)).hasSize(1);
        interview.pressed('h');
        assertThat(events(Event.Hint.class)).extracting(Event.Hint::step).containsExactly(1, 2);
    }

    @Test
    void tellsOnlyWhichRulesHoldWhereThatIsAgreed() throws IOException {
        kata.save("wrong/sequential-join");
        begin(Feedback.RULES, Level.JUNIOR);
        verdict();
        interview.pressed('s');

        assertThat(screen.lines)
                .hasSize(17)
                .contains("  ✗ J  3  Every call is in flight before any has finished")
                .contains("expected of a junior candidate: 3 of 6 rules hold")
                .noneMatch(line -> line.contains("seen"));
        assertThat(kata.folder().resolve("target/scorecard.html")).doesNotExist();
    }

    @Test
    void tellsNothingWhereThatIsAgreed() throws IOException {
        kata.save("wrong/sequential-join");
        begin(Feedback.NONE, Level.MID);
        verdict();
        interview.pressed('s');
        interview.pressed('h');

        assertThat(screen.lines).containsExactly("graded (1)");
        assertThat(screen.said).contains("There are no hints in this interview.");
        assertThat(events(Event.Hint.class)).isEmpty();
    }

    @Test
    void tellsBadInputInASentence() throws IOException {
        begin(Feedback.NONE, Level.MID);
        assertThat(complaint("--minutes=0")).contains("-Dminutes=0", "from 1 to 480");
        assertThat(complaint("--minutes=10000")).contains("-Dminutes=10000");
        assertThat(complaint("--minutes=long")).contains("-Dminutes=long");
        assertThat(complaint("--level=boss")).contains("-Dlevel=boss", "junior, mid, senior");
        assertThat(complaint("--feedback=some")).contains("-Dfeedback=some", "full, rules, none");
        assertThat(complaint("--selected=[]")).contains("mvn -Pinterview -pl katas/NAME");
        Files.writeString(temp.resolve("a-file"), "in the way");
        assertThat(complaint("--interviews=" + temp.resolve("a-file/below"))).contains("-Dinterview.dir=DIR");
    }

    private String complaint(String option) {
        StringWriter err = new StringWriter();
        List<String> args = new ArrayList<>(List.of("--kata=" + kata.folder(), option));
        if (!option.startsWith("--interviews")) {
            args.add("--interviews=" + temp.resolve("interview"));
        }
        int exit = Commands.line(new InterviewCommand())
                .setErr(new PrintWriter(err))
                .execute(args.toArray(String[]::new));
        assertThat(exit).isNotZero();
        assertThat(err.toString().strip().lines()).hasSize(1);
        return err.toString();
    }
}
