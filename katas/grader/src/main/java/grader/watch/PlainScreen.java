package grader.watch;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** Plain lines, one after another, where there is no terminal. */
final class PlainScreen implements Screen {
    private final PrintStream out;
    private final BlockingQueue<Integer> keys = new LinkedBlockingQueue<>();
    private List<String> shown = List.of();

    PlainScreen(InputStream in, PrintStream out) {
        this.out = new PrintStream(out, true, UTF_8);
        Thread reader = new Thread(() -> read(in), "keys");
        reader.setDaemon(true);
        reader.start();
    }

    private void read(InputStream in) {
        try {
            for (int letter; (letter = in.read()) >= 0; ) {
                if (!Character.isWhitespace(letter)) {
                    keys.add(Character.toLowerCase(letter));
                }
            }
        } catch (IOException ended) {
            // The same as its end.
        }
        keys.add(END);
    }

    @Override
    public void show(List<String> lines) {
        if (!lines.equals(shown)) {
            shown = lines;
            lines.forEach(out::println);
        }
    }

    @Override
    public void status(List<String> choices) {
        // Nobody is there to press a key.
    }

    @Override
    public void say(String words) {
        out.println(words);
    }

    @Override
    public void ring() {
        // What there is to say is said.
    }

    @Override
    public int key() {
        try {
            Integer key = keys.poll(10, TimeUnit.MILLISECONDS);
            return key == null ? NO_KEY : key;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return END;
        }
    }

    @Override
    public boolean isInteractive() {
        return false;
    }

    @Override
    public void scroll(boolean on) {
        // All of it was printed.
    }

    @Override
    public void close() {
        out.flush();
    }
}
