package katas.noblockingrule.specimens.blocking;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

final class WritesAFile {
    void save(Path file, String text) throws IOException {
        Files.writeString(file, text);
    }
}
