package grader.watch;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jline.terminal.Terminal;
import org.jline.terminal.TerminalBuilder;
import org.jline.utils.OSUtils;

/** Where a candidate reads and types. */
public interface Screen extends AutoCloseable {
    /** No key was pressed. */
    int NO_KEY = -2;

    /** There will be no more keys. */
    int END = -1;

    /** Scroll on, and back. */
    int ON = ' ';

    int BACK = -3;

    /** The terminal that this JVM has, or plain lines where it has none. */
    static Screen open() throws IOException {
        Terminal terminal = TerminalBuilder.builder()
                .system(true)
                .dumb(true)
                .provider(OSUtils.IS_WINDOWS ? "jni" : "exec")
                .encoding(StandardCharsets.UTF_8)
                .nativeSignals(false) // else Ctrl-C would end this JVM without its shutdown hooks
                .build();
        if (terminal.getType().startsWith(Terminal.TYPE_DUMB)) {
            terminal.close();
            return new PlainScreen(System.in, System.out);
        }
        return new TerminalScreen(terminal);
    }

    /** Shows these lines in place of all that was shown before. */
    void show(List<String> lines);

    /**
     * Shows a line at the foot.
     *
     * @param choices the same at several lengths, the longest first: the first that fits is shown
     */
    void status(List<String> choices);

    /** Says something at once, that is shown until something else is. */
    void say(String words);

    /** Draws attention. */
    void ring();

    /** Waits a moment for a key, and gives it in lower case, or {@link #NO_KEY}, or {@link #END}. */
    int key();

    /** Whether keys come one by one from somebody who looks on: if not, each waits for what the one before it does. */
    boolean isInteractive();

    /** Scrolls by a page. */
    void scroll(boolean on);

    @Override
    void close();
}
