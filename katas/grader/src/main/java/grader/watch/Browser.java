package grader.watch;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.jline.utils.OSUtils;

/** Shows a page in the reader's browser. */
final class Browser {
    private Browser() {}

    /** Opens it, if there is a program to open it with; that is not waited for. */
    static void open(Path page) {
        try {
            new ProcessBuilder(command(page.toUri().toString()))
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
        } catch (IOException none) {
            // Then it is not shown.
        }
    }

    private static List<String> command(String address) {
        if (OSUtils.IS_WINDOWS) {
            return List.of("rundll32", "url.dll,FileProtocolHandler", address);
        }
        return List.of(OSUtils.IS_OSX ? "open" : "xdg-open", address);
    }
}
