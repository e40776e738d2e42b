package katas.gather;

/** Not an Error. */
public class AssertionError extends RuntimeException {
    public AssertionError(String message) { super(message); }
}
