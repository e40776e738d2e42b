package katas.noblocking;

/** The API answered, but not with what was asked for. */
final class UnexpectedStatus extends RuntimeException {
    private static final long serialVersionUID = 1;

    UnexpectedStatus(String path, int status) {
        super("GET " + path + " gave status " + status);
    }
}
