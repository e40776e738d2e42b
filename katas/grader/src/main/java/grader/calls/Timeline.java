package grader.calls;

import static java.util.Locale.ROOT;

import java.util.ArrayList;
import java.util.List;

/**
 * What happened when: a span for each call, and last one for the attempt itself.
 *
 * @param now the moment it was taken, in the same milliseconds as the spans
 */
public record Timeline(List<Span> spans, long now) {
    /** So many rows are drawn at the most. */
    public static final int ROWS = 6;

    private static final int COLUMNS = 20;

    public Timeline {
        spans = List.copyOf(spans);
    }

    /** Draws the spans to scale, one a line; of a long list the first and the last. */
    public List<String> draw() {
        int names = rows().stream().mapToInt(span -> span.name().length()).max().orElse(1);
        List<String> lines = new ArrayList<>();
        for (Span span : rows()) {
            lines.add(String.format(ROOT, "%-" + names + "s │%s│  %s", span.name(), bar(span), interval(span)));
        }
        if (spans.size() > ROWS) {
            lines.add(lines.size() - 1, "… " + (spans.size() - ROWS) + " more");
        }
        return lines;
    }

    /** How many calls had started when the first of them ended. */
    public long startedBeforeAnyEnd() {
        List<Span> calls = spans.subList(0, spans.size() - 1);
        long firstEnd =
                calls.stream().filter(Span::hasEnded).mapToLong(Span::end).min().orElse(Long.MAX_VALUE);
        return calls.stream()
                .filter(call -> call.hasStarted() && call.start() < firstEnd)
                .map(Span::name)
                .distinct() // One that runs twice is one call.
                .count();
    }

    private List<Span> rows() {
        if (spans.size() <= ROWS) {
            return spans;
        }
        List<Span> rows = new ArrayList<>(spans.subList(0, ROWS - 1));
        rows.add(spans.get(spans.size() - 1));
        return rows;
    }

    private String bar(Span span) {
        if (!span.hasStarted()) {
            return " ".repeat(COLUMNS);
        }
        int from = Math.min(column(span.start()), COLUMNS - 1);
        int to = Math.max(from + 1, span.hasEnded() ? column(span.end()) : COLUMNS);
        String fill = span.hasEnded() ? "█" : "░";
        return " ".repeat(from) + fill.repeat(to - from) + " ".repeat(COLUMNS - to);
    }

    private int column(long millis) {
        long last = spans.stream().filter(Span::hasEnded).mapToLong(Span::end).reduce(now, Math::max);
        return Math.toIntExact(Math.round((double) millis * COLUMNS / Math.max(1, last)));
    }

    private static String interval(Span span) {
        if (!span.hasStarted()) {
            return "not started";
        }
        if (!span.hasEnded()) {
            return String.format(ROOT, "from %,d ms, pending", span.start());
        }
        String interval = String.format(ROOT, "%,d to %,d ms", span.start(), span.end());
        return span.ending() == Span.Ending.SUCCEEDED
                ? interval
                : interval + ", " + span.ending().name().toLowerCase(ROOT);
    }
}
