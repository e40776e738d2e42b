package grader.watch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.jline.terminal.Attributes;
import org.jline.terminal.Terminal;
import org.jline.utils.AttributedCharSequence.ForceMode;
import org.jline.utils.AttributedString;
import org.jline.utils.AttributedStringBuilder;
import org.jline.utils.AttributedStyle;
import org.jline.utils.InfoCmp.Capability;
import org.jline.utils.NonBlockingReader;
import org.jline.utils.Signals;

/**
 * A terminal that is drawn anew at each change. Lines that are too long for it go on in the next; of what is too long as a
 * whole a page is shown. It is left as it was found, however this JVM ends.
 */
final class TerminalScreen implements Screen {
    private static final long MOMENT_MILLIS = 10;
    private static final int ESCAPE = 27;
    /** So long the rest of an escape may take, as over a slow line. */
    private static final long REST_MILLIS = 50;

    private static final int COLOURS = 8;
    private static final AttributedStyle PLAIN = AttributedStyle.DEFAULT;

    private final Terminal terminal;
    private final Attributes found;
    private final Thread onExit = new Thread(this::restore, "terminal");
    private final Object resizes;
    private List<String> lines = List.of();
    private List<String> status = List.of("");
    private String words;
    private int top;
    private volatile boolean resized;
    private boolean isOpen = true;

    TerminalScreen(Terminal terminal) {
        this.terminal = terminal;
        this.found = terminal.enterRawMode();
        Runtime.getRuntime().addShutdownHook(onExit);
        this.resizes = Signals.register("WINCH", () -> resized = true);
        terminal.puts(Capability.cursor_invisible);
        terminal.puts(Capability.clear_screen);
    }

    @Override
    public void show(List<String> all) {
        if (!all.equals(lines) || words != null) {
            top = all.equals(lines) ? top : 0;
            lines = List.copyOf(all);
            words = null;
            draw();
        }
    }

    @Override
    public void status(List<String> choices) {
        if (!choices.equals(status)) {
            status = List.copyOf(choices);
            drawStatus();
            terminal.flush();
        }
    }

    @Override
    public void say(String now) {
        words = now;
        draw();
    }

    @Override
    public void ring() {
        terminal.puts(Capability.bell);
        terminal.flush();
    }

    @Override
    public int key() {
        if (resized) {
            resized = false;
            draw();
        }
        try {
            int key = terminal.reader().read(MOMENT_MILLIS);
            return switch (key) {
                case NonBlockingReader.READ_EXPIRED -> NO_KEY;
                case NonBlockingReader.EOF -> END;
                case ESCAPE -> escape();
                default -> Character.toLowerCase(key);
            };
        } catch (IOException closed) {
            return END;
        }
    }

    /** Arrows and page keys scroll; whatever else begins with an escape is no key of ours. */
    private int escape() throws IOException {
        StringBuilder sequence = new StringBuilder();
        for (int next; (next = terminal.reader().read(REST_MILLIS)) >= 0 && sequence.length() < 8; ) {
            sequence.append((char) next);
            if (next == '~' || Character.isLetter(next) && next != 'O') {
                break;
            }
        }
        return switch (sequence.toString()) {
            case "[B", "OB", "[6~" -> ON;
            case "[A", "OA", "[5~" -> BACK;
            default -> NO_KEY;
        };
    }

    @Override
    public boolean isInteractive() {
        return true;
    }

    @Override
    public void scroll(boolean on) {
        int rows = rows();
        int all = wrapped().size();
        int page = Math.max(1, rows - 2);
        if (on) {
            top = top + rows >= all ? 0 : top + page;
        } else {
            top = Math.max(0, top - page);
        }
        draw();
    }

    private int columns() {
        return Math.max(20, terminal.getWidth());
    }

    /** Those above the status line. */
    private int rows() {
        return Math.max(5, terminal.getHeight())
                - 1
                - (words == null ? 0 : Wrapping.lines(words, columns()).size());
    }

    private List<String> wrapped() {
        List<String> wrapped = new ArrayList<>();
        lines.forEach(line -> wrapped.addAll(Wrapping.lines(line, columns())));
        return wrapped;
    }

    private void draw() {
        List<String> all = wrapped();
        int rows = rows();
        top = Math.min(top, Math.max(0, all.size() - 1)); // A wider window has fewer lines.
        terminal.puts(Capability.cursor_home);
        boolean isCut = all.size() - top > rows;
        int shown = isCut ? rows - 1 : Math.min(rows, all.size() - top);
        for (String line : all.subList(top, top + shown)) {
            print(styled(line));
        }
        if (isCut) {
            int more = all.size() - top - shown;
            print(new AttributedString("  ↓ " + more, PLAIN.faint()));
            shown++;
        }
        for (int row = shown; row < rows; row++) {
            print(AttributedString.EMPTY);
        }
        if (words != null) {
            Wrapping.lines(words, columns()).forEach(line -> print(new AttributedString(line, PLAIN.bold())));
        }
        drawStatus();
        terminal.flush();
    }

    private void print(AttributedString line) {
        terminal.writer().print(ansi(line));
        terminal.puts(Capability.clr_eol);
        terminal.writer().print("\r\n");
    }

    /** Without the terminal's alternate charset, which would draw the frames of timelines in letters. */
    private static String ansi(AttributedString line) {
        return line.toAnsi(COLOURS, ForceMode.None);
    }

    private void drawStatus() {
        String line = status.stream()
                .filter(choice -> Wrapping.width(choice) < columns())
                .findFirst()
                .orElse(Wrapping.lines(status.get(status.size() - 1), columns() - 1)
                        .get(0));
        terminal.writer().print("\r" + ansi(new AttributedString(line, PLAIN.inverse())));
        terminal.puts(Capability.clr_eol);
    }

    private static AttributedString styled(String line) {
        AttributedStringBuilder styled = new AttributedStringBuilder();
        for (int i = 0; i < line.length(); i++) {
            AttributedStyle style = switch (line.charAt(i)) {
                case '✓' -> PLAIN.foreground(AttributedStyle.GREEN);
                case '✗' -> PLAIN.foreground(AttributedStyle.RED);
                case '█', '░' -> PLAIN.foreground(AttributedStyle.CYAN);
                default -> PLAIN;
            };
            styled.style(style).append(line.charAt(i));
        }
        return styled.toAttributedString();
    }

    private synchronized void restore() {
        if (isOpen) {
            isOpen = false;
            terminal.puts(Capability.cursor_visible);
            terminal.writer().print("\r\n");
            terminal.flush();
            terminal.setAttributes(found);
        }
    }

    @Override
    public void close() {
        restore();
        Signals.unregister("WINCH", resizes);
        try {
            Runtime.getRuntime().removeShutdownHook(onExit);
        } catch (IllegalStateException underWay) {
            return; // The hook has done it.
        }
        try {
            terminal.close();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
