package katas.noblockingrule.specimens.blocking;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

final class ReadsTheLinesOfAFile {
    Stream<String> lines(Path file) throws IOException {
        return Files.lines(file);
    }
}
