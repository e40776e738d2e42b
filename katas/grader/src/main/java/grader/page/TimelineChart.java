package grader.page;

import static java.util.Locale.ROOT;

import grader.calls.Span;
import grader.calls.Span.Ending;
import grader.calls.Timeline;
import grader.guide.Labels;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;

/**
 * A timeline as a picture to scale: times in percent of the whole, heights in pixels.
 *
 * @param rows one for each span
 * @param more says how many spans are not drawn, or null
 * @param last the end of the scale
 * @param height of the picture
 */
record TimelineChart(List<Row> rows, String more, String last, int height, int axis, int noteLine, int threadLine) {
    private static final int ROWS = 24;
    private static final int ROW_HEIGHT = 34;
    private static final int BELOW = 62;
    private static final int LONGEST_NAME = 28;
    private static final int LONGEST_THREAD = 44;
    private static final double NARROWEST = 0.8;

    /**
     * A span of the picture.
     *
     * @param ending how it ended, in a word for the style
     * @param from where its bar starts, in percent; null if there is none
     * @param width of its bar, in percent
     */
    record Row(
            String name,
            String ending,
            String times,
            String thread,
            int top,
            int text,
            int bar,
            String from,
            String width) {}

    static TimelineChart of(Timeline timeline, Labels labels) {
        if (timeline == null || timeline.spans().isEmpty()) {
            return null;
        }
        long last = Math.max(1, end(timeline));
        List<Row> rows = new ArrayList<>();
        for (Span span : drawn(timeline.spans())) {
            rows.add(row(span, rows.size() * ROW_HEIGHT, last, labels));
        }
        int hidden = timeline.spans().size() - rows.size();
        int bottom = rows.size() * ROW_HEIGHT;
        return new TimelineChart(
                rows,
                hidden == 0 ? null : labels.text("timeline.more", hidden),
                labels.text("timeline.ms", millis(last)),
                bottom + BELOW,
                bottom + 14,
                bottom + 36,
                bottom + 54);
    }

    private static long end(Timeline timeline) {
        return timeline.spans().stream()
                .flatMapToLong(span -> span.end() == null ? LongStream.empty() : LongStream.of(span.end()))
                .reduce(timeline.now(), Math::max);
    }

    /** Of a long list the first ones and the last, which is the attempt itself. */
    private static List<Span> drawn(List<Span> spans) {
        if (spans.size() <= ROWS) {
            return spans;
        }
        List<Span> drawn = new ArrayList<>(spans.subList(0, ROWS - 1));
        drawn.add(spans.get(spans.size() - 1));
        return drawn;
    }

    private static Row row(Span span, int top, long last, Labels labels) {
        boolean hasStarted = span.start() != null;
        double from = hasStarted ? Math.min(100.0 * span.start() / last, 100 - NARROWEST) : 0;
        double to = span.end() == null ? 100 : 100.0 * span.end() / last;
        return new Row(
                Plain.cut(span.name(), LONGEST_NAME),
                span.ending().name().toLowerCase(ROOT).replace('_', '-'),
                times(span, labels),
                span.thread() == null || span.thread().isEmpty()
                        ? null
                        : labels.text("timeline.thread", Plain.cut(span.thread(), LONGEST_THREAD)),
                top,
                top + 15,
                top + 21,
                hasStarted ? percent(from) : null,
                percent(Math.max(NARROWEST, to - from)));
    }

    private static String times(Span span, Labels labels) {
        if (span.start() == null) {
            return labels.text("timeline.NOT_STARTED");
        }
        if (span.end() == null) {
            return labels.text("timeline.PENDING", millis(span.start()));
        }
        String times = labels.text("timeline.interval", millis(span.start()), millis(span.end()));
        return span.ending() == Ending.SUCCEEDED ? times : times + ", " + labels.text("timeline." + span.ending());
    }

    private static String millis(long millis) {
        return String.format(ROOT, "%,d", millis);
    }

    private static String percent(double percent) {
        return String.format(ROOT, "%.2f%%", percent);
    }
}
