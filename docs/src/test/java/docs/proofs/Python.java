package docs.proofs;

import java.io.IOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The Python of this machine, if it has one that knows all that the pages speak of: 3.11 or later. */
final class Python {
    private static final boolean FOUND = find();

    private Python() {}

    static boolean isFound() {
        return FOUND;
    }

    private static boolean find() {
        try {
            return output("-c", "import sys; print(sys.version_info >= (3, 11))")
                    .equals("True");
        } catch (IOException notInstalled) {
            return false;
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    /** The lines that a script prints, on either stream. */
    static List<String> run(String script) throws IOException, InterruptedException {
        return output(path(script)).lines().toList();
    }

    private static String path(String script) {
        URL resource = Python.class.getResource("/python/" + script);
        if (resource == null) {
            throw new IllegalArgumentException("there is no python/" + script);
        }
        try {
            return Path.of(resource.toURI()).toString();
        } catch (URISyntaxException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String output(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("python3", "-I", "-B", "-X", "utf8"));
        command.addAll(List.of(arguments));
        return ChildProcess.output(command);
    }
}
