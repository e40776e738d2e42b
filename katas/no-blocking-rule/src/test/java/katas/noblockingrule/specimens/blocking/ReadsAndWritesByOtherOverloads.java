package katas.noblockingrule.specimens.blocking;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

final class ReadsAndWritesByOtherOverloads {
    int fill(InputStream in, byte[] buffer) throws IOException {
        return in.read(buffer, 0, buffer.length);
    }

    int fill(Reader in, char[] buffer) throws IOException {
        return in.read(buffer);
    }

    String text(Path file) throws IOException {
        return Files.readString(file, UTF_8);
    }

    Stream<String> lines(Path file) throws IOException {
        return Files.lines(file, UTF_8);
    }

    void save(Path file, String text) throws IOException {
        Files.writeString(file, text, UTF_8);
    }
}
