package docs.proofs;

import static java.util.concurrent.TimeUnit.SECONDS;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A JVM of its own, for what depends on flags, on the number of processors or on how a program ends. */
final class ChildJvm {
    private static final int BOUND = 120;
    private static final List<String> OPTIONS = List.of("JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS", "_JAVA_OPTIONS");

    private ChildJvm() {}

    /** All that the program prints, on either stream, without surrounding space. */
    static String run(Class<?> program, String... flags) throws IOException, InterruptedException {
        List<String> arguments = new ArrayList<>(List.of(flags));
        arguments.add("-cp");
        arguments.add(location(program));
        arguments.add(program.getName());
        return launch(arguments);
    }

    /** Compiles and runs one source file with the preview features of this JDK. */
    static String runPreview(Path source) throws IOException, InterruptedException {
        String release = String.valueOf(Runtime.version().feature());
        return launch(List.of("--enable-preview", "--source", release, source.toString()));
    }

    private static String launch(List<String> arguments) throws IOException, InterruptedException {
        Path output = Files.createTempFile("child-jvm", ".txt");
        try {
            List<String> command = new ArrayList<>(arguments);
            command.add(0, ProcessHandle.current().info().command().orElse(java()));
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

    private static String java() {
        return String.join(File.separator, System.getProperty("java.home"), "bin", "java");
    }

    private static String location(Class<?> program) {
        return Path.of(URI.create(program.getProtectionDomain()
                        .getCodeSource()
                        .getLocation()
                        .toString()))
                .toString();
    }
}
