package grader.watch;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jline.terminal.Attributes;
import org.jline.terminal.Attributes.LocalFlag;
import org.jline.terminal.Size;
import org.jline.terminal.Terminal;
import org.jline.terminal.impl.LineDisciplineTerminal;
import org.junit.jupiter.api.Test;

class TerminalScreenTest {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    private Terminal terminal(String typed, int columns, int rows) throws IOException {
        var terminal = new LineDisciplineTerminal("screen", "xterm", out, UTF_8);
        terminal.setSize(new Size(columns, rows));
        Attributes raw = terminal.getAttributes();
        terminal.enterRawMode();
        terminal.processInputBytes(typed.getBytes(UTF_8));
        terminal.setAttributes(raw);
        return terminal;
    }

    /** The lines of what was drawn last, without colours. */
    private List<String> drawn() {
        String all = out.toString(UTF_8);
        String last = all.substring(all.lastIndexOf("\u001b[H") + 3);
        return last.replaceAll("\u001b\\[[0-9;?]*[a-zA-Z]", "")
                .replaceAll("\r+\n", "\n")
                .replace("\r", "")
                .lines()
                .toList();
    }

    @Test
    void showsAPageOfWhatIsTooLong() throws IOException {
        try (var screen = new TerminalScreen(terminal("", 40, 6))) {
            screen.status(List.of("a status that is far too long for forty columns", "short"));
            screen.show(IntStream.rangeClosed(1, 9).mapToObj(i -> "line " + i).toList());

            assertThat(drawn()).containsExactly("line 1", "line 2", "line 3", "line 4", "  ↓ 5", "short");

            screen.scroll(true);
            assertThat(drawn()).first().isEqualTo("line 4");

            screen.scroll(false);
            assertThat(drawn()).first().isEqualTo("line 1");
        }
    }

    @Test
    void drawsTheLastLineWhenThereAreFewerThanWereScrolledBy() throws IOException {
        Terminal terminal = terminal("", 20, 6);
        try (var screen = new TerminalScreen(terminal)) {
            screen.status(List.of("status"));
            screen.show(List.of("twenty columns or so ".repeat(10)));
            screen.scroll(true);
            screen.scroll(true);

            terminal.setSize(new Size(250, 6));
            screen.say("10 minutes left");

            assertThat(drawn()).first().asString().startsWith("twenty columns");
        }
    }

    @Test
    void saysSomethingUntilSomethingElseIsShown() throws IOException {
        try (var screen = new TerminalScreen(terminal("", 40, 6))) {
            screen.show(List.of("scorecard"));
            screen.say("10 minutes left");
            assertThat(drawn()).contains("scorecard", "10 minutes left");

            screen.show(List.of("scorecard"));
            assertThat(drawn()).contains("scorecard").doesNotContain("10 minutes left");
        }
    }

    @Test
    void readsKeysOneByOne() throws IOException {
        try (var screen = new TerminalScreen(terminal("hQ\u001b[B\u001b[5~\u001b[15~ ", 40, 6))) {
            List<Integer> keys = new ArrayList<>();
            for (int key = screen.key(); keys.size() < 5 && key != Screen.END; key = screen.key()) {
                if (key != Screen.NO_KEY) {
                    keys.add(key);
                }
            }
            assertThat(keys).containsExactly((int) 'h', (int) 'q', Screen.ON, Screen.BACK, Screen.ON);
        }
    }

    @Test
    void drawsTheFramesOfTimelinesAsTheyAre() throws IOException {
        try (var screen = new TerminalScreen(terminal("", 40, 6))) {
            screen.show(List.of("call │███░│ ✓ 통과"));

            assertThat(drawn()).first().isEqualTo("call │███░│ ✓ 통과");
        }
    }

    @Test
    void leavesTheTerminalAsItWasFound() throws IOException {
        Terminal terminal = terminal("", 40, 6);
        boolean canonical = terminal.getAttributes().getLocalFlag(LocalFlag.ICANON);
        boolean echo = terminal.getAttributes().getLocalFlag(LocalFlag.ECHO);
        var screen = new TerminalScreen(terminal);
        assertThat(terminal.getAttributes().getLocalFlag(LocalFlag.ECHO)).isFalse();

        screen.close();

        assertThat(terminal.getAttributes().getLocalFlag(LocalFlag.ICANON)).isEqualTo(canonical);
        assertThat(terminal.getAttributes().getLocalFlag(LocalFlag.ECHO)).isEqualTo(echo);
        assertThat(out.toString(UTF_8)).endsWith("25h\r\r\n");
    }
}
