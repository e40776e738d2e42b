package grader.interview;

import static java.util.concurrent.TimeUnit.MILLISECONDS;

import grader.Level;
import grader.guide.Guide;
import grader.guide.Labels;
import grader.guide.Ladder;
import grader.scorecard.RuleResult;
import grader.scorecard.Scorecard;
import grader.watch.Desk;
import grader.watch.Hints;
import grader.watch.Place;
import grader.watch.Prose;
import grader.watch.Regraded;
import grader.watch.Screen;
import grader.watch.Sitting;
import grader.watch.VerdictText;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A candidate at work against the clock: what they are told, and what is put on record. */
final class Interview implements Sitting {
    private static final List<Integer> WARNINGS = List.of(10, 2);

    private final Place place;
    private final Guide guide;
    private final Labels labels;
    private final Desk desk;
    private final Screen screen;
    private final Journal journal;
    private final InterviewClock clock;
    private final Hints hints;
    private final VerdictText text;
    private State state = State.NOT_STARTED;
    private List<String> verdict = List.of();
    /** Whether the brief is in front: the verdict on what they found there does not take it away. */
    private boolean isReading;

    private enum State {
        NOT_STARTED,
        RUNNING,
        PAUSED,
        /** Somebody wants to end it, and has to say so twice. */
        ASKED,
        /** Time is up, and the last save is being graded. */
        CLOSING,
        OVER
    }

    Interview(Place place, Guide guide, Desk desk, Screen screen, Journal journal, InterviewClock clock) {
        this.place = place;
        this.guide = guide;
        this.labels = guide.labels();
        this.desk = desk;
        this.screen = screen;
        this.journal = journal;
        this.clock = clock;
        this.hints = new Hints(guide);
        this.text = new VerdictText(guide, place);
        session().events(Event.Hint.class).forEach(hint -> hints.remember(hint.ladder(), hint.step()));
        open();
    }

    private Session session() {
        return journal.session();
    }

    private void open() {
        if (journal.elapsed() > 0) {
            log(new Event.Restarted(journal.elapsed(), now()));
            start();
            screen.say(labels.text("interview.goes-on", session().start(), time(clock.left())));
            return;
        }
        read();
        if (!screen.isInteractive()) {
            start();
        }
    }

    private void read() {
        isReading = screen.isInteractive();
        screen.show(brief());
    }

    private void start() {
        state = State.RUNNING;
        clock.start();
    }

    /** The terms, and then the kata's own brief. */
    private List<String> brief() {
        List<String> lines = new ArrayList<>();
        String who = session().candidate() == null ? "" : session().candidate() + " · ";
        lines.add(who
                + labels.text(
                        "interview.terms",
                        place.name(),
                        labels.of(session().level()),
                        session().minutes(),
                        labels.of(session().feedback())));
        lines.add(labels.text("interview.open", place.stub()));
        lines.add("");
        lines.addAll(Prose.lines(guide.brief()));
        return lines;
    }

    @Override
    public void graded(Regraded regraded) {
        record(regraded);
        boolean readsOn =
                isReading && regraded.sources().texts().equals(session().sourcesAtStart());
        verdict = verdict(regraded);
        if (!readsOn) {
            screen.show(verdict);
        }
        if (session().feedback() == Feedback.FULL) {
            place.keepWithoutHelp(place.scorecard(regraded.graded()), guide).ifPresent(screen::say);
        }
    }

    /** What was graded before the interview was left, and has not changed since, is on record already. */
    private void record(Regraded regraded) {
        var sources = regraded.sources().texts();
        boolean isNew = session().events(Event.Grading.class).isEmpty()
                || !session().sourcesAtEnd().equals(sources);
        if (isNew) {
            long at = clock.elapsed();
            Set<Integer> held = session().held();
            log(new Event.Grading(at, regraded.graded(), sources));
            for (RuleResult rule : place.scorecard(regraded.graded()).rules()) {
                if (rule.holds() && !held.contains(rule.rule())) {
                    log(new Event.RuleHeld(at, rule.rule()));
                } else if (!rule.holds() && rule.wasRun() && held.contains(rule.rule())) {
                    log(new Event.RuleLost(at, rule.rule()));
                }
            }
        }
    }

    private List<String> verdict(Regraded regraded) {
        Scorecard scorecard = place.scorecard(regraded.graded());
        return switch (session().feedback()) {
            case FULL -> {
                List<String> lines = new ArrayList<>(text.lines(regraded.graded(), false));
                expected(scorecard).ifPresent(lines::add);
                yield lines;
            }
            case RULES -> {
                List<String> lines = new ArrayList<>();
                if (scorecard.rules().isEmpty()) {
                    lines.add(text.headline(regraded.graded()));
                }
                scorecard
                        .rules()
                        .forEach(rule -> lines.add("  %s %s %2d  %s"
                                .formatted(
                                        rule.holds() ? "✓" : "✗",
                                        rule.level().letter(),
                                        rule.rule(),
                                        guide.title(rule))));
                expected(scorecard).ifPresent(lines::add);
                yield lines;
            }
            case NONE ->
                List.of(labels.text(
                        "interview.graded",
                        session().events(Event.Grading.class).size()));
        };
    }

    /** How many of the rules that are expected of the candidate hold. */
    private Optional<String> expected(Scorecard scorecard) {
        List<RuleResult> expected = scorecard.rules().stream()
                .filter(rule -> session().expects(rule.level()))
                .toList();
        long held = expected.stream().filter(RuleResult::holds).count();
        Level level = session().level();
        return expected.isEmpty()
                ? Optional.empty()
                : Optional.of(labels.text("interview.expected", labels.of(level), held, expected.size()));
    }

    @Override
    public void pressed(int key) {
        switch (state) {
            case NOT_STARTED -> pressedBefore(key);
            case PAUSED -> {
                if (key == 'p') {
                    log(new Event.Resumed(clock.elapsed(), now()));
                    start();
                    screen.show(verdict);
                }
            }
            case ASKED -> {
                state = State.RUNNING;
                if (key == 'y') {
                    end(true);
                } else {
                    screen.show(verdict);
                }
            }
            case RUNNING -> pressedWhileRunning(key);
            default -> {
                // It is too late.
            }
        }
    }

    private void pressedBefore(int key) {
        switch (key) {
            case 's', '\r', '\n' -> {
                start();
                screen.say(labels.text("interview.started"));
            }
            case 'q' -> state = State.OVER;
            case Screen.ON, Screen.BACK -> screen.scroll(key == Screen.ON);
            default -> {
                // No key of ours.
            }
        }
    }

    private void pressedWhileRunning(int key) {
        switch (key) {
            case 'h' -> hint();
            case 'b' -> read();
            case 's' -> {
                isReading = false;
                screen.show(verdict);
            }
            case 'p' -> {
                clock.stop();
                state = State.PAUSED;
                log(new Event.Paused(clock.elapsed(), now()));
                screen.show(List.of(labels.text("interview.paused")));
            }
            case 'q' -> {
                state = State.ASKED;
                screen.say(labels.text("interview.really"));
            }
            case Screen.ON, Screen.BACK -> screen.scroll(key == Screen.ON);
            default -> {
                // No key of ours.
            }
        }
    }

    private void hint() {
        if (session().feedback() == Feedback.NONE) {
            screen.say(labels.text("interview.no-hints"));
            return;
        }
        Optional<RuleResult> rule = session().lastScorecard().flatMap(this::firstExpectedThatDoesNotHold);
        if (rule.isEmpty()) {
            screen.say(labels.text("watch.no-rule"));
            return;
        }
        hints.next(rule.get())
                .ifPresentOrElse(
                        rung -> {
                            log(new Event.Hint(
                                    clock.elapsed(),
                                    rule.get().rule(),
                                    rung.ladder().name(),
                                    rung.step(),
                                    Ladder.STEPS));
                            List<String> lines = new ArrayList<>(hints.lines(rule.get()));
                            lines.add("");
                            lines.addAll(verdict);
                            screen.show(lines);
                        },
                        () -> screen.say(labels.text(
                                guide.ladder(rule.get().rule()).isPresent() ? "ladder.end" : "ladder.none")));
    }

    private Optional<RuleResult> firstExpectedThatDoesNotHold(Scorecard scorecard) {
        return scorecard.broken().stream()
                .filter(rule -> session().expects(rule.level()))
                .findFirst();
    }

    @Override
    public void tick() {
        if (clock.isRunning()) {
            noteTheTime();
            WARNINGS.forEach(this::warn);
            if (clock.left() == 0) {
                clock.stop();
                state = State.CLOSING;
                desk.takeNoMore();
            }
        }
        if (state == State.CLOSING && !desk.isBusy()) {
            end(false);
        }
        showStatus();
    }

    private void warn(int minutes) {
        boolean isTime = clock.left() <= minutes * 60_000L && session().minutes() > minutes;
        boolean isDone = session().events(Event.Warned.class).stream().anyMatch(it -> it.minutesLeft() == minutes);
        if (isTime && !isDone) {
            log(new Event.Warned(clock.elapsed(), minutes));
            screen.ring();
            screen.say(labels.text("interview.warning", minutes));
        }
    }

    private void end(boolean early) {
        long at = clock.elapsed();
        clock.stop();
        state = State.OVER;
        log(new Event.Ended(at, now(), early));
        screen.ring();
        screen.say(labels.text(early ? "interview.ended" : "interview.time-is-up"));
    }

    private void showStatus() {
        String left = time(clock.left());
        String keys = labels.text("interview.keys");
        String what = switch (state) {
            case NOT_STARTED -> labels.text("interview.press-to-start");
            case PAUSED -> labels.text("interview.press-to-go-on", left);
            case CLOSING, OVER -> labels.text("interview.left", left);
            default -> {
                String graded = desk.isBusy() ? labels.text("watch.grading") + "  " : "";
                yield labels.text("interview.left", left) + "  " + graded;
            }
        };
        boolean isRunning = state == State.RUNNING;
        screen.status(
                isRunning
                        ? List.of(" " + place.name() + " · " + what + "  " + keys + " ", " " + what + " h b p q ")
                        : List.of(" " + what + " "));
    }

    private static String time(long millis) {
        long seconds = MILLISECONDS.toSeconds(millis + 999);
        return "%d:%02d".formatted(seconds / 60, seconds % 60);
    }

    private void log(Event event) {
        try {
            journal.add(event);
        } catch (IOException failure) {
            throw new UncheckedIOException("the journal cannot be written", failure);
        }
    }

    private void noteTheTime() {
        try {
            journal.tick(clock.elapsed());
        } catch (IOException failure) {
            throw new UncheckedIOException("the journal cannot be written", failure);
        }
    }

    private static String now() {
        return OffsetDateTime.now().truncatedTo(ChronoUnit.SECONDS).toString();
    }

    @Override
    public boolean isOpen() {
        return state == State.RUNNING || state == State.ASKED || state == State.CLOSING;
    }

    @Override
    public boolean isOver() {
        return state == State.OVER;
    }
}
