package docs;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** What {@code grade.sh} asks of the engine, which here only says what it was asked. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "it is a script for bash")
class ContainerTest {
    @TempDir
    Path folder;

    @Test
    void shutsTheAttemptsIn() throws Exception {
        List<String> asked = ask("alice");

        assertThat(asked)
                .startsWith("run", "--rm")
                .containsSequence("--network", "none")
                .contains("--read-only")
                .containsSequence("--cap-drop", "ALL")
                .contains("--pids-limit", "--memory", "--cpus")
                .containsSequence("async-katas", "-pl", "katas/gather")
                .endsWith("-Dformat=junit");
    }

    @Test
    void takesAnyName() throws Exception {
        Path attempts = folder.toRealPath().resolve("a $(touch b); c");

        assertThat(ask("a $(touch b); c"))
                .containsSequence("--volume", attempts + ":" + attempts + ":ro")
                .contains("-Dattempts=" + attempts);
        assertThat(folder.resolve("b")).doesNotExist();
    }

    private List<String> ask(String name) throws IOException, InterruptedException {
        Path engine = Files.writeString(folder.resolve("engine"), "#!/bin/sh\nprintf '%s\\n' \"$@\"\n");
        Files.setPosixFilePermissions(engine, PosixFilePermissions.fromString("rwxr-xr-x"));
        Path attempts = Files.createDirectory(folder.toRealPath().resolve(name));
        ProcessBuilder builder = new ProcessBuilder(
                        "bash",
                        Repository.DOCS.resolve("classroom/grade.sh").toString(),
                        "gather",
                        attempts.toString(),
                        folder.resolve("results").toString(),
                        "-Dformat=junit")
                .directory(folder.toFile())
                .redirectErrorStream(true);
        builder.environment().put("ENGINE", engine.toString());
        Process process = builder.start();
        String said = new String(process.getInputStream().readAllBytes(), UTF_8);
        assertThat(process.waitFor(30, TimeUnit.SECONDS))
                .as("grade.sh ends within 30 s")
                .isTrue();
        assertThat(process.exitValue()).as(said).isZero();
        return said.lines().toList();
    }
}
