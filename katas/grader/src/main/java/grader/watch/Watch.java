package grader.watch;

import static java.util.Locale.ROOT;

import grader.guide.Guide;
import grader.guide.Labels;
import grader.scorecard.RuleResult;
import java.nio.file.Files;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Shows a candidate the scorecard after each save, and a hint when asked for one. */
final class Watch implements Sitting {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss", ROOT);

    private final Place place;
    private final Guide guide;
    private final Labels labels;
    private final Desk desk;
    private final Screen screen;
    private final VerdictText text;
    private final Hints hints;
    private Regraded last;
    private LocalTime lastTime;
    private boolean isVerbose;
    private boolean isOver;

    Watch(Place place, Guide guide, Desk desk, Screen screen) {
        this.place = place;
        this.guide = guide;
        this.labels = guide.labels();
        this.desk = desk;
        this.screen = screen;
        this.text = new VerdictText(guide, place);
        this.hints = Hints.keptIn(place.hints(), guide);
    }

    @Override
    public void graded(Regraded regraded) {
        last = regraded;
        lastTime = LocalTime.now();
        show(scorecard(), reason().map(hints::lines).orElse(List.of()));
        place.keep(place.scorecard(last.graded()), guide).ifPresent(screen::say);
    }

    private void show(List<String> first, List<String> then) {
        List<String> lines = new ArrayList<>(first);
        if (!then.isEmpty()) {
            lines.add("");
        }
        lines.addAll(then);
        screen.show(lines);
    }

    private List<String> scorecard() {
        List<String> lines = new ArrayList<>(text.lines(last.graded(), isVerbose));
        if (last.graded().verdict().isSolved()) {
            lines.add(labels.text("watch.solved", "solutions/" + place.name()));
        }
        return lines;
    }

    private Optional<RuleResult> reason() {
        return place.scorecard(last.graded()).reason();
    }

    @Override
    public void pressed(int key) {
        switch (key) {
            case 'q' -> isOver = true;
            case 'r' -> desk.again();
            case 'h' -> hint();
            case 'o' -> open();
            case 'v' -> {
                isVerbose = !isVerbose;
                if (last != null) {
                    show(scorecard(), List.of());
                }
            }
            case Screen.ON, Screen.BACK -> screen.scroll(key == Screen.ON);
            default -> {
                // No key of ours.
            }
        }
    }

    private void hint() {
        Optional<RuleResult> reason = last == null ? Optional.empty() : reason();
        if (reason.isEmpty()) {
            screen.say(labels.text("watch.no-rule"));
        } else if (hints.next(reason.get()).isPresent()) {
            show(hints.lines(reason.get()), scorecard());
        } else {
            boolean hasLadder = guide.ladder(reason.get().rule()).isPresent();
            screen.say(labels.text(hasLadder ? "ladder.end" : "ladder.none"));
        }
    }

    private void open() {
        if (Files.exists(place.page())) {
            Browser.open(place.page());
            // Told in any case: over SSH there is no browser, or it shows elsewhere.
            screen.say(labels.text("page.written", place.page()));
        } else {
            screen.say(labels.text("watch.no-page"));
        }
    }

    @Override
    public void tick() {
        String now = desk.isBusy()
                ? labels.text("watch.grading")
                : labels.text(
                        "watch.graded",
                        TIME.format(lastTime),
                        String.format(ROOT, "%.1f", last.graded().millis() / 1e3));
        screen.status(List.of(
                " %s · %s   %s ".formatted(place.name(), now, labels.text("watch.keys")),
                " %s   %s ".formatted(now, labels.text("watch.keys")),
                " %s   h r v o q ".formatted(now),
                " h r v o q "));
    }

    @Override
    public boolean isOpen() {
        return true;
    }

    @Override
    public boolean isOver() {
        return isOver;
    }
}
