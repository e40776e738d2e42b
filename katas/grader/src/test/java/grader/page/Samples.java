package grader.page;

import grader.Level;
import grader.attempts.Graded;
import grader.calls.Span;
import grader.calls.Span.Ending;
import grader.calls.Timeline;
import grader.evidence.Violation.Kind;
import grader.interview.Event;
import grader.interview.Event.Ended;
import grader.interview.Event.Grading;
import grader.interview.Event.Hint;
import grader.interview.Event.Paused;
import grader.interview.Event.Resumed;
import grader.interview.Event.RuleHeld;
import grader.interview.Event.RuleLost;
import grader.interview.Event.Warned;
import grader.interview.Feedback;
import grader.interview.Session;
import grader.scorecard.RuleResult;
import grader.scorecard.Scorecard;
import grader.scorecard.Verdict;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Scorecards and interviews of the kata gather, as attempts of all sorts leave them. */
final class Samples {
    static final Path GATHER = Path.of("..", "gather").toAbsolutePath().normalize();

    /** What no page may take for its own. */
    static final String HOSTILE = "</title></style></script><script>document.title='taken'</script>"
            + "<img src=http://127.0.0.1:9/x onerror=\"document.title='taken'\">'\"{{card}}&amp;\u0000\u001b[31m\u0085\u202e\uD800";

    private Samples() {}

    static Scorecard stub() {
        return card(IntStream.rangeClosed(1, 16)
                .mapToObj(rule -> result(rule, Kind.NOT_IMPLEMENTED, "not implemented yet", null))
                .toList());
    }

    /** One call after another. */
    static Scorecard sequential() {
        Timeline timeline = new Timeline(
                List.of(
                        new Span("call 1", 0L, 1_000L, Ending.SUCCEEDED, "caller"),
                        new Span("call 2", 1_000L, 2_000L, Ending.FAILED, "worker 7"),
                        new Span("call 3", 2_000L, null, Ending.PENDING, "ForkJoinPool.commonPool-worker-1"),
                        new Span("call 4", null, null, Ending.NOT_STARTED, ""),
                        new Span("gather", 0L, 3_000L, Ending.CANCELLED, "caller")),
                3_000);
        return card(IntStream.rangeClosed(1, 16)
                .mapToObj(rule -> rule % 3 == 0
                        ? result(rule, Kind.BROKEN, "only 1 of 3 calls had started", timeline)
                        : result(rule, null, null, null))
                .toList());
    }

    static Scorecard solved() {
        return card(IntStream.rangeClosed(1, 16)
                .mapToObj(rule -> result(rule, rule < 15 ? null : Kind.ENDLESS, "it never came back", null))
                .toList());
    }

    static Scorecard mastered() {
        return card(IntStream.rangeClosed(1, 16)
                .mapToObj(rule -> result(rule, null, null, null))
                .toList());
    }

    /** Everything in it means harm, or is a megabyte long. */
    static Scorecard hostile() {
        String long_ = HOSTILE + "x".repeat(1 << 20);
        List<Span> spans = Collections.nCopies(5_000, new Span(long_, 0L, Long.MAX_VALUE, Ending.SUCCEEDED, long_));
        List<RuleResult> rules = Arrays.asList(
                new RuleResult(1, Level.JUNIOR, long_, long_, Kind.BROKEN, long_, long_, long_, new Timeline(spans, 1)),
                new RuleResult(2, Level.MID, HOSTILE, HOSTILE, Kind.ENDLESS, null, null, null, null));
        return new Scorecard(Scorecard.VERSION, HOSTILE, "katas.gather.Gather", rules, long_, null);
    }

    /** An interview from the stub to a solved kata, with hints, a source that did not compile and a warning. */
    static Session session() {
        String end = "class Gather {\n    int answered;\n}\n";
        return session(
                "Mina Kim",
                "class Gather {\n}\n",
                List.of(
                        grading(1, stub(), "class Gather {\n}\n"),
                        grading(7, sequential(), "class Gather { int tried; }\n"),
                        new RuleHeld(minutes(7), 1),
                        new RuleHeld(minutes(7), 3),
                        new Hint(minutes(9), 3, "in flight together", 1, 4),
                        uncompiled(11),
                        new RuleLost(minutes(12), 3),
                        new Paused(minutes(20), "2026-11-22T20:20:00Z"),
                        new Resumed(minutes(20), "2026-11-22T20:25:00Z"),
                        new Warned(minutes(35), 10),
                        grading(40, solved(), end),
                        new RuleHeld(minutes(40), 3),
                        new Warned(minutes(43), 2),
                        new Ended(minutes(44), "2026-11-22T20:49:00Z", true)));
    }

    /** One whose last save does not compile. */
    static Session sessionThatEndsUncompiled() {
        return session("Mina Kim", "", List.of(grading(7, sequential(), "class Gather {}\n"), uncompiled(44)));
    }

    /** One in which nothing happened. */
    static Session sessionWithout() {
        return session("Mina Kim", "", List.of());
    }

    /** The interview of somebody who means harm. */
    static Session hostileSession() {
        String source = (HOSTILE + "\n").repeat(20_000) + "x".repeat(1 << 20);
        List<Event> events = new ArrayList<>(List.of(new Hint(minutes(1), 1, HOSTILE, 1, 4)));
        events.addAll(Collections.nCopies(5_000, grading(2, hostile(), source)));
        return session(HOSTILE, HOSTILE, events);
    }

    private static Session session(String candidate, String start, List<Event> events) {
        return new Session(
                Session.VERSION,
                "gather",
                "Gather.java",
                "2026-11-22T20:00:00Z",
                candidate,
                Level.MID,
                45,
                Feedback.RULES,
                "en",
                null,
                Map.of("Gather.java", start),
                events);
    }

    private static Grading grading(int minute, Scorecard scorecard, String source) {
        return new Grading(
                minutes(minute),
                new Graded("gather", scorecard.verdict(), null, 100, scorecard),
                Map.of("Gather.java", source));
    }

    private static Grading uncompiled(int minute) {
        return new Grading(
                minutes(minute),
                new Graded("gather", Verdict.DOES_NOT_COMPILE, "Gather.java:1", 100, null),
                Map.of("Gather.java", "class Gather {"));
    }

    private static long minutes(int minutes) {
        return minutes * 60_000L;
    }

    private static Scorecard card(List<RuleResult> rules) {
        return new Scorecard(Scorecard.VERSION, "gather", "katas.gather.Gather", rules, null, null);
    }

    private static RuleResult result(int rule, Kind kind, String seen, Timeline timeline) {
        Level level = rule <= 6 ? Level.JUNIOR : rule <= 12 ? Level.MID : Level.SENIOR;
        return new RuleResult(
                rule,
                level,
                "Rule " + rule + " of the kata",
                "the hint of rule " + rule,
                kind,
                seen,
                kind == null ? null : "all of them at once",
                kind == null ? null : "Gather.java:17",
                timeline);
    }
}
