package grader.attempts;

/** What was asked for cannot be done; the message says in a sentence what to do. */
public final class InvalidInput extends RuntimeException {
    private static final long serialVersionUID = 1;

    public InvalidInput(String message) {
        super(message);
    }
}
