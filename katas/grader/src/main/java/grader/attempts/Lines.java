package grader.attempts;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * The lines that come by a socket. What has come of one is kept when the time for a read is up, which a
 * {@link java.io.BufferedReader} forgets.
 */
final class Lines {
    private final InputStream in;
    private final ByteArrayOutputStream begun = new ByteArrayOutputStream();

    Lines(InputStream in) {
        this.in = new BufferedInputStream(in);
    }

    /**
     * The next line without its end, or null if there are no more.
     *
     * @throws java.net.SocketTimeoutException when the time for a read is up; the next call goes on with the same line
     */
    String next() throws IOException {
        for (int next; (next = in.read()) >= 0; ) {
            if (next == '\n') {
                String line = begun.toString(UTF_8);
                begun.reset();
                return line;
            }
            begun.write(next);
        }
        return null;
    }
}
