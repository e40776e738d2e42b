package grader.watch;

import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SavesTest {
    @TempDir
    private Path folder;

    private Saves saves;

    @BeforeEach
    void findTheFirst() throws IOException {
        saves = new Saves(folder, "Stub.java");
        write("Stub.java", "one");
        assertThat(next()).isEqualTo("one");
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text);
    }

    private String next() {
        return await("a save")
                .atMost(10, SECONDS)
                .until(saves::next, Optional::isPresent)
                .orElseThrow()
                .texts()
                .getOrDefault("Stub.java", "none");
    }

    private void nothingIsSaved() {
        for (int look = 0; look < 5; look++) {
            assertThat(saves.next()).isEmpty();
        }
    }

    @Test
    void findsAFileThatIsWrittenOver() throws IOException {
        write("Stub.java", "another");

        assertThat(next()).isEqualTo("another");
        nothingIsSaved();
    }

    @Test
    void findsAFileThatIsRenamedIntoPlace() throws IOException {
        write("Stub.java.tmp", "new");
        nothingIsSaved();

        Files.move(folder.resolve("Stub.java.tmp"), folder.resolve("Stub.java"), REPLACE_EXISTING);

        assertThat(next()).isEqualTo("new");
    }

    @Test
    void waitsWhileAFileIsWritten() throws IOException {
        write("Stub.java", "");
        nothingIsSaved();
        write("Stub.java", "whole");

        assertThat(next()).isEqualTo("whole");
    }

    @Test
    void heedsNeitherATouchNorOtherFiles() throws IOException {
        Files.setLastModifiedTime(
                folder.resolve("Stub.java"), FileTime.from(Instant.now().plusSeconds(60)));
        write("notes.txt", "to do");

        nothingIsSaved();
    }

    @Test
    void findsAStubThatStaysAway() throws IOException {
        Files.delete(folder.resolve("Stub.java"));

        assertThat(next()).isEqualTo("none");
    }

    @Test
    void findsAClassBesideTheStub() throws IOException {
        write("Word.java", "a word");

        assertThat(await("a save").atMost(10, SECONDS).until(saves::next, Optional::isPresent))
                .hasValueSatisfying(sources -> assertThat(sources.texts()).containsEntry("Word.java", "a word"));
    }
}
