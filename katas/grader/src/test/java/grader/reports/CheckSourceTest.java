package grader.reports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import grader.Level;
import grader.attempts.KataFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

class CheckSourceTest {
    private static final Path KATAS =
            Path.of(System.getProperty("basedir", "")).toAbsolutePath().getParent();

    @TestFactory
    Stream<DynamicTest> everyCheckOfEveryKataIsRead() throws IOException {
        List<Path> katas;
        try (Stream<Path> folders = Files.list(KATAS)) {
            katas = folders.filter(folder -> Files.exists(folder.resolve("README.md")))
                    .toList();
        }
        assertThat(katas).hasSizeGreaterThan(4);
        return katas.stream()
                .map(kata -> dynamicTest(kata.getFileName().toString(), () -> isRead(KataFolder.of(kata))));
    }

    private static void isRead(KataFolder kata) {
        List<CheckSource> checks = CheckSource.of(kata);

        assertThat(checks).extracting(CheckSource::rule).containsExactlyElementsOf(kata.rules());
        assertThat(checks).allSatisfy(check -> {
            assertThat(check.title()).isNotBlank();
            assertThat(check.code()).isNotBlank();
        });
    }

    @Test
    void isReadAsItIsWritten(@TempDir Path kata) throws IOException {
        Path test = kata.resolve("src/test/java/katas/a/ATest.java");
        Files.createDirectories(test.getParent());
        Files.writeString(test, """
                package katas.a;
                class ATest {
                    @Check(rule = 2, level = Level.MID, title = "two, " + "in parts", hint = "-")
                    void two() {
                        if (true) {
                            call("}");
                        }

                        call();
                    }

                    @Check(rule = 1, level = JUNIOR, title = "one", hint = "-")
                    void one() {}

                    void none() {}
                }
                """);

        assertThat(CheckSource.of(KataFolder.of(kata)))
                .containsExactly(
                        new CheckSource(1, Level.JUNIOR, "one", ""),
                        new CheckSource(2, Level.MID, "two, in parts", "if (true) {\n    call(\"}\");\n}\n\ncall();"));
    }
}
