package grader.guard;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * What an attempt prints, kept apart from what the referee says: the beginning of it, however much there is. Neither
 * closing nor replacing the standard streams reaches the real ones.
 */
public final class CapturedOutput implements AutoCloseable {
    private static final int MOST_BYTES = 64 * 1024;

    private final PrintStream out = System.out;
    private final PrintStream err = System.err;
    private final Beginning beginning = new Beginning();

    public CapturedOutput() {
        PrintStream capture = new PrintStream(beginning, true, StandardCharsets.UTF_8);
        System.setOut(capture);
        System.setErr(capture);
    }

    /** The lines at the beginning. */
    public List<String> lines() {
        return beginning.text().lines().toList();
    }

    /** Whether there was more than is kept. */
    public boolean isCut() {
        return beginning.isFull();
    }

    @Override
    public void close() {
        System.setOut(out);
        System.setErr(err);
    }

    private static final class Beginning extends OutputStream {
        private final ByteArrayOutputStream kept = new ByteArrayOutputStream();

        @Override
        public synchronized void write(int octet) {
            if (!isFull()) {
                kept.write(octet);
            }
        }

        @Override
        public synchronized void write(byte[] bytes, int offset, int length) {
            kept.write(bytes, offset, Math.min(length, MOST_BYTES - kept.size()));
        }

        synchronized boolean isFull() {
            return kept.size() >= MOST_BYTES;
        }

        synchronized String text() {
            return kept.toString(StandardCharsets.UTF_8);
        }
    }
}
