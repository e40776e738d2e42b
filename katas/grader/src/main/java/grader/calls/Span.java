package grader.calls;

/**
 * When a call ran, in milliseconds of the clock that measured it.
 *
 * @param start when it started, null if it never did
 * @param end when it ended, null if it has not
 * @param thread the thread that started it, empty if it never did
 */
public record Span(String name, Long start, Long end, Ending ending, String thread) {

    /** How a call ended, if it did. */
    public enum Ending {
        NOT_STARTED,
        PENDING,
        SUCCEEDED,
        FAILED,
        CANCELLED
    }

    static Span notStarted(String name) {
        return new Span(name, null, null, Ending.NOT_STARTED, "");
    }

    boolean hasStarted() {
        return start != null;
    }

    boolean hasEnded() {
        return end != null;
    }
}
