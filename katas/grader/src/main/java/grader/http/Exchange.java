package grader.http;

import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;

/** A request that the server has seen. It is in flight from its arrival until the server begins to answer. */
final class Exchange {
    private final String path;
    private final Map<String, String> headers;
    private final long arrived = System.nanoTime();
    private final AtomicReference<Runnable> answer;
    private volatile Long answered;
    private volatile boolean isSent;

    Exchange(String path, Map<String, String> headers, Runnable answer) {
        this.path = path;
        this.headers = headers;
        this.answer = new AtomicReference<>(answer);
    }

    /** Answers, unless that has been done. */
    void answer() {
        Runnable once = answer.getAndSet(null);
        if (once != null) {
            // Noted first: whatever the answer sets off comes after it.
            answered = System.nanoTime();
            once.run();
        }
    }

    void noteSent() {
        isSent = true;
    }

    /** Whether the answer is on its way. */
    boolean isSent() {
        return isSent;
    }

    String path() {
        return path;
    }

    /** The headers of the request: their values by their names, in lower case. */
    Map<String, String> headers() {
        return headers;
    }

    /** By {@link System#nanoTime()}. */
    long arrived() {
        return arrived;
    }

    boolean isAnswered() {
        return answered != null;
    }

    /** By {@link System#nanoTime()}; now, if it has not been answered. */
    long answered() {
        Long at = answered;
        return at == null ? System.nanoTime() : at;
    }
}
