package grader.calls;

import static org.assertj.core.api.Assertions.assertThat;

import grader.calls.Span.Ending;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TimelineTest {
    @Test
    void drawsSpansToScale() {
        Timeline timeline = new Timeline(
                List.of(
                        new Span("token", 0L, 1_000L, Ending.SUCCEEDED, "main"),
                        new Span("tenant", 1_000L, 2_000L, Ending.FAILED, "main"),
                        Span.notStarted("later"),
                        new Span("gather", 500L, null, Ending.PENDING, "caller")),
                2_000);

        assertThat(timeline.draw())
                .containsExactly(
                        "token  │██████████          │  0 to 1,000 ms",
                        "tenant │          ██████████│  1,000 to 2,000 ms, failed",
                        "later  │                    │  not started",
                        "gather │     ░░░░░░░░░░░░░░░│  from 500 ms, pending");
    }

    @Test
    void countsACallThatRunsTwiceOnce() {
        Span call = new Span("token", 0L, 10L, Ending.SUCCEEDED, "main");
        Span gather = new Span("gather", 0L, null, Ending.PENDING, "caller");

        assertThat(new Timeline(List.of(call, call, Span.notStarted("tenant"), gather), 10).startedBeforeAnyEnd())
                .isEqualTo(1);
    }

    @Test
    void drawsTheFirstAndTheLastOfMany() {
        List<Span> spans = IntStream.range(0, 65)
                .mapToObj(i -> new Span("call " + i, 0L, 10L, Ending.SUCCEEDED, "main"))
                .toList();

        List<String> rows = new Timeline(spans, 10).draw();

        assertThat(rows).hasSize(Timeline.ROWS + 1);
        assertThat(rows.get(5)).isEqualTo("… 59 more");
        assertThat(rows.get(6)).startsWith("call 64");
    }
}
