package grader.evidence;

import grader.calls.Timeline;
import java.util.Optional;

/** A rule that does not hold: what was seen, what was expected, and the timeline that shows it. */
public final class Violation extends AssertionError {
    private static final long serialVersionUID = 1;

    /** In what way a rule does not hold. */
    public enum Kind {
        /** Something else was seen than the rule asks for. */
        BROKEN,
        /** The stub was found in place of an answer. */
        NOT_IMPLEMENTED,
        /** The attempt never came back. */
        ENDLESS,
        /** The rule was not looked at, and so does not hold. */
        NOT_RUN
    }

    private final Kind kind;
    private final String seen;
    private final String expected;
    private final transient Timeline timeline;
    private final String where;

    public Violation(Kind kind, String seen, String expected, Timeline timeline, String where) {
        super(seen, null);
        this.kind = kind;
        this.seen = seen;
        this.expected = expected;
        this.timeline = timeline;
        this.where = where;
    }

    /** A violation that is told in a sentence. */
    public static Violation of(Kind kind, String seen) {
        return new Violation(kind, seen, null, null, null);
    }

    public Kind kind() {
        return kind;
    }

    public String seen() {
        return seen;
    }

    public Optional<String> expected() {
        return Optional.ofNullable(expected);
    }

    public Optional<Timeline> timeline() {
        return Optional.ofNullable(timeline);
    }

    /** The line of the attempt that it is about, as {@code File.java:7}. */
    public Optional<String> where() {
        return Optional.ofNullable(where);
    }

    @Override
    public String getMessage() {
        StringBuilder message = new StringBuilder(seen);
        expected().ifPresent(it -> message.append("\nexpected: ").append(it));
        where().ifPresent(it -> message.append("\nat ").append(it));
        timeline()
                .ifPresent(
                        it -> it.draw().forEach(line -> message.append("\n  ").append(line)));
        return message.toString();
    }
}
