package grader.page;

import static java.util.Locale.ROOT;

import grader.guide.Guide;
import grader.guide.Labels;
import grader.interview.Event;
import grader.interview.Session;
import grader.scorecard.RuleResult;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * An interview as a picture to scale: minutes from left to right, a row for each rule.
 *
 * @param rows of marks, and then of rules
 * @param lines from top to bottom: what the clock said
 * @param ticks of the scale
 */
record SessionChart(List<Row> rows, List<Line> lines, List<Line> ticks, int height, int bottom) {
    private static final int ROW_HEIGHT = 34;
    private static final int AXIS = 16;
    private static final int LINE_HEIGHT = 18;
    private static final int MOST_MARKS = 400;
    private static final int LONGEST_TITLE = 52;
    private static final int MOST_TICKS = 9;
    private static final List<Integer> STEPS = List.of(1, 2, 5, 10, 15, 30, 60, 120, 240, 600);

    /**
     * A row of the picture.
     *
     * @param kind a word for the style
     * @param title of the rule, which is left out where there is no room
     * @param times what is said at its right end
     */
    record Row(
            String kind,
            String name,
            String title,
            String times,
            int top,
            int text,
            int bar,
            int middle,
            List<Part> parts) {}

    /** A part of a row: a bar if it has a width, else a mark; {@code told} is what it stands for. */
    record Part(String from, String width, String kind, String told) {}

    /** A place on the scale; {@code text} is how far down it is told. */
    record Line(String at, String anchor, int text, String told) {}

    static SessionChart of(Session session, Guide guide) {
        Labels labels = guide.labels();
        Scale scale = new Scale(Math.max(1, Math.max(session.minutes() * 60_000L, session.elapsed())));
        List<Row> rows = new ArrayList<>();
        List<Event.Grading> gradings = session.events(Event.Grading.class);
        rows.add(row(
                rows.size(),
                "gradings",
                labels.text("report.gradings"),
                null,
                gradings.size() + "",
                gradings.stream()
                        .limit(MOST_MARKS)
                        .map(it -> new Part(scale.at(it.at()), null, tone(it), time(it.at())))
                        .toList()));
        List<Event.Hint> hints = session.events(Event.Hint.class);
        rows.add(row(
                rows.size(),
                "hints",
                labels.text("report.hints"),
                null,
                hints.size() + "",
                hints.stream()
                        .limit(MOST_MARKS)
                        .map(it -> new Part(scale.at(it.at()), null, "hint", told(it, labels)))
                        .toList()));
        for (RuleResult rule : rules(session)) {
            rows.add(rule(rows.size(), rule, session, scale, guide));
        }
        int bottom = rows.size() * ROW_HEIGHT;
        List<Line> lines = lines(session, scale, bottom + AXIS, labels);
        return new SessionChart(
                rows,
                lines,
                scale.ticks(bottom + AXIS, labels),
                bottom + AXIS + LINE_HEIGHT * lines.size() + 8,
                bottom);
    }

    private static List<RuleResult> rules(Session session) {
        Map<Integer, RuleResult> rules = new TreeMap<>();
        session.events(Event.Grading.class).stream()
                .flatMap(it -> Optional.ofNullable(it.graded().scorecard()).stream())
                .flatMap(scorecard -> scorecard.rules().stream())
                .forEach(rule -> rules.put(rule.rule(), rule));
        return List.copyOf(rules.values());
    }

    private static Row rule(int index, RuleResult rule, Session session, Scale scale, Guide guide) {
        List<Part> parts = new ArrayList<>();
        List<String> times = new ArrayList<>();
        Long since = null;
        for (Event event : session.events()) {
            if (event instanceof Event.RuleHeld held && held.rule() == rule.rule() && since == null) {
                since = held.at();
            } else if (event instanceof Event.RuleLost lost && lost.rule() == rule.rule() && since != null) {
                times.add(time(since) + "–" + time(lost.at()));
                parts.add(scale.bar(since, lost.at(), times.get(times.size() - 1)));
                since = null;
            }
        }
        if (since != null) {
            times.add(time(since) + "–");
            parts.add(scale.bar(since, session.elapsed(), times.get(times.size() - 1)));
        }
        String name = "%2d %s".formatted(rule.rule(), rule.level().letter());
        boolean isExpected = session.expects(rule.level());
        return row(
                index,
                isExpected ? "expected" : "beyond",
                name,
                Plain.cut(guide.title(rule), LONGEST_TITLE),
                times.isEmpty()
                        ? "–"
                        : times.size() > 2 ? "… " + times.get(times.size() - 1) : String.join(", ", times),
                parts);
    }

    private static Row row(int index, String kind, String name, String title, String times, List<Part> parts) {
        int top = index * ROW_HEIGHT;
        return new Row(kind, name, title, times, top, top + 15, top + 21, top + 25, parts);
    }

    private static String tone(Event.Grading grading) {
        return grading.graded().scorecard() == null ? "failed" : "graded";
    }

    private static String told(Event.Hint hint, Labels labels) {
        return "%s %s %s"
                .formatted(
                        time(hint.at()),
                        Plain.cut(hint.ladder(), 80),
                        labels.text("ladder.step", hint.step(), hint.of()));
    }

    /** Each is told on a line of its own: they may be close. */
    private static List<Line> lines(Session session, Scale scale, int above, Labels labels) {
        List<Line> lines = new ArrayList<>();
        for (Event.Warned warned : session.events(Event.Warned.class)) {
            int text = above + LINE_HEIGHT * (lines.size() + 1);
            lines.add(scale.line(warned.at(), text, labels.text("report.minutes-left", warned.minutesLeft())));
        }
        return lines;
    }

    /** Minutes and seconds of the interview's clock. */
    static String time(long millis) {
        return String.format(ROOT, "%d:%02d", millis / 60_000, millis / 1_000 % 60);
    }

    /** From milliseconds to percent of the width. */
    private record Scale(long whole) {
        private static final double NARROWEST = 0.5;

        String at(long millis) {
            return percent(Math.min(100, 100.0 * millis / whole));
        }

        Part bar(long from, long to, String told) {
            double start = Math.min(100 - NARROWEST, 100.0 * from / whole);
            return new Part(percent(start), percent(Math.max(NARROWEST, 100.0 * (to - from) / whole)), "bar", told);
        }

        Line line(long at, int text, String told) {
            double percent = 100.0 * at / whole;
            return new Line(at(at), percent < 15 ? "start" : percent > 85 ? "end" : "middle", text, told);
        }

        List<Line> ticks(int text, Labels labels) {
            double minutes = whole / 60_000.0;
            int step = STEPS.stream()
                    .filter(it -> minutes / it <= MOST_TICKS)
                    .findFirst()
                    .orElse((int) minutes);
            List<Line> ticks = new ArrayList<>();
            for (int minute = 0; minute <= minutes; minute += step) {
                ticks.add(line(minute * 60_000L, text, minute == 0 ? labels.text("report.minute") : minute + ""));
            }
            return ticks;
        }

        private static String percent(double percent) {
            return String.format(ROOT, "%.2f%%", percent);
        }
    }
}
