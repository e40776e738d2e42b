package docs.proofs;

import static java.util.concurrent.TimeUnit.SECONDS;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A program of its own, with an end: the bound is for one that hangs, not for a machine that is slow. */
final class ChildProcess {
    private static final int BOUND = 120;
    private static final List<String> OPTIONS = List.of("JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS", "_JAVA_OPTIONS");

    private ChildProcess() {}

    /** All that the program prints, on either stream, without surrounding space. */
    static String output(List<String> command) throws IOException, InterruptedException {
        Path output = Files.createTempFile("child-process", ".txt");
        try {
            ProcessBuilder builder =
                    new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output.toFile());
            builder.environment().keySet().removeAll(OPTIONS);
            Process process = builder.start();
            if (!process.waitFor(BOUND, SECONDS)) {
                process.destroyForcibly();
                throw new AssertionError(command + " did not end");
            }
            return Files.readString(output).strip();
        } finally {
            Files.deleteIfExists(output);
        }
    }
}
