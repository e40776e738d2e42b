package grader.watch;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.toMap;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * What a candidate has saved: the sources in the stub's folder, at one moment. Equal if every byte is.
 *
 * @param files by name
 */
public record Sources(Map<String, ByteBuffer> files) {

    /** Those in a folder now. */
    public static Sources of(Path folder) throws IOException {
        Map<String, ByteBuffer> files = new TreeMap<>();
        try (Stream<Path> listed = Files.list(folder)) {
            for (Path file : listed.filter(Sources::isSource).toList()) {
                files.put(file.getFileName().toString(), ByteBuffer.wrap(Files.readAllBytes(file)));
            }
        } catch (UncheckedIOException failure) {
            throw failure.getCause();
        }
        return new Sources(files);
    }

    private static boolean isSource(Path file) {
        return file.toString().endsWith(".java") && Files.isRegularFile(file);
    }

    /** Whether a file is there and holds something: an editor may empty it, or take it away, before it writes it. */
    boolean hold(String name) {
        return files.containsKey(name) && files.get(name).hasRemaining();
    }

    void copyTo(Path folder) throws IOException {
        for (Map.Entry<String, ByteBuffer> file : files.entrySet()) {
            Files.write(folder.resolve(file.getKey()), file.getValue().array());
        }
    }

    /** Them as text, by name. */
    public Map<String, String> texts() {
        return files.entrySet().stream()
                .collect(toMap(
                        Map.Entry::getKey,
                        file -> new String(file.getValue().array(), UTF_8),
                        (one, other) -> one,
                        TreeMap::new));
    }
}
