package docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** {@code run_autograder} in the folders that Gradescope gives it, with a Maven that does as it is told. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "Gradescope runs it on Linux")
class GradescopeTest {
    private static final Path SCRIPT = Repository.DOCS.resolve("classroom/gradescope/run_autograder");

    @TempDir
    Path autograder;

    @BeforeEach
    void folders() throws IOException {
        for (String folder : new String[] {"source", "submission", "results", "bin"}) {
            Files.createDirectory(autograder.resolve(folder));
        }
    }

    @Test
    void handsOnWhatTheGraderWrites() throws Exception {
        submit("katas/gather/Gather.java");
        maven("""
                for option in "$@"; do
                  case $option in -Dattempts.reports=*) reports=${option#*=} ;; esac
                done
                mkdir -p "$reports/attempts-gradescope"
                printf '{"score": 7}' >"$reports/attempts-gradescope/results.json"
                """);

        assertThat(results()).isEqualTo("{\"score\": 7}");
    }

    @Test
    void aFailedGraderIsNoZero() throws Exception {
        submit("Gather.java");
        maven("exit 1");

        assertThat(results()).contains("run again").doesNotContain("score");
    }

    @Test
    void anythingButOneAnswerIsToldToItsAuthor() throws Exception {
        maven("exit 1");
        assertThat(results()).contains("\"score\": 0", "Hand in one Gather.java: 0 were found.");

        submit("Gather.java");
        submit("copy/Gather.java");
        assertThat(results()).contains("\"score\": 0", "2 were found");
    }

    private void submit(String name) throws IOException {
        Path file = autograder.resolve("submission").resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, "");
    }

    private void maven(String script) throws IOException {
        Path maven = Files.writeString(autograder.resolve("bin/mvn"), "#!/bin/sh\n" + script);
        Files.setPosixFilePermissions(maven, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private String results() throws Exception {
        ProcessBuilder builder = new ProcessBuilder("bash", SCRIPT.toString()).inheritIO();
        builder.environment()
                .putAll(Map.of(
                        "AUTOGRADER",
                        autograder.toString(),
                        "PATH",
                        autograder.resolve("bin") + ":" + System.getenv("PATH")));
        Process process = builder.start();
        assertThat(process.waitFor(30, TimeUnit.SECONDS))
                .as("run_autograder ends within 30 s")
                .isTrue();
        return Files.readString(autograder.resolve("results/results.json"));
    }
}
