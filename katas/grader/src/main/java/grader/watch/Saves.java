package grader.watch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Tells when a candidate has saved something. It looks whenever it is asked: file systems that report changes do so late
 * or not at all on some systems, and a save by an editor is several of them.
 */
final class Saves {
    /** How long a stub may be empty or away before that counts as saved. */
    private static final long PATIENCE = Duration.ofMillis(500).toNanos();

    private final Path folder;
    private final String stub;
    private String read = "";
    private String seen = "";
    private long seenFirst;
    private Sources last;

    Saves(Path folder, String stub) {
        this.folder = folder;
        this.stub = stub;
    }

    /** What was saved since it was last told, once the files have come to rest: they look the same two times running. */
    Optional<Sources> next() {
        try {
            String now = look();
            if (!now.equals(seen)) {
                seen = now;
                seenFirst = System.nanoTime();
                return Optional.empty();
            }
            return now.equals(read) ? Optional.empty() : read();
        } catch (IOException underWay) {
            return Optional.empty(); // Somebody is writing there.
        }
    }

    private Optional<Sources> read() throws IOException {
        Sources now = Sources.of(folder);
        if (!now.hold(stub) && System.nanoTime() - seenFirst < PATIENCE) {
            return Optional.empty();
        }
        read = seen;
        if (now.equals(last)) {
            return Optional.empty(); // Touched, and not changed.
        }
        last = now;
        return Optional.of(now);
    }

    /** Differs as soon as a file may. */
    private String look() throws IOException {
        TreeMap<String, String> files = new TreeMap<>();
        try (Stream<Path> listed = Files.list(folder)) {
            for (Path file : listed.toList()) {
                if (file.toString().endsWith(".java")) {
                    var attributes = Files.readAttributes(file, BasicFileAttributes.class);
                    files.put(
                            file.getFileName().toString(),
                            attributes.lastModifiedTime() + " " + attributes.size() + " " + attributes.fileKey());
                }
            }
        }
        return files.toString();
    }
}
