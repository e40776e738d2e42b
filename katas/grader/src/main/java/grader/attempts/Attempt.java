package grader.attempts;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A folder with an answer to a kata: a file named as the stub, and any others of its package.
 *
 * @param name its path below the folder that was searched, with slashes
 */
public record Attempt(String name, Path folder, Header header) {

    /**
     * The attempts in and below a folder, by name.
     *
     * @throws InvalidInput if it holds none, or cannot be read
     */
    public static List<Attempt> below(Path root, KataFolder kata) {
        Path top = root.toAbsolutePath().normalize();
        if (!Files.isDirectory(top)) {
            throw new InvalidInput(
                    top + " is no folder: name one that holds attempts, each with its " + kata.stub() + ".");
        }
        // A walk does not enter what is a symbolic link, and a path that ends so is none.
        try (Stream<Path> files = Files.walk(top.resolve("."))) {
            List<Attempt> attempts = files.filter(Files::isRegularFile)
                    .filter(file -> file.getFileName().toString().equals(kata.stub()))
                    .map(Path::normalize)
                    .map(file -> new Attempt(name(top, file.getParent()), file.getParent(), header(file)))
                    .sorted(Comparator.comparing(Attempt::name))
                    .toList();
            if (attempts.isEmpty()) {
                throw new InvalidInput(
                        "No folder below " + top + " holds a " + kata.stub() + ": there is nothing to grade.");
            }
            return attempts;
        } catch (IOException | UncheckedIOException failure) {
            throw new InvalidInput(top + " cannot be read: " + failure.getMessage());
        }
    }

    /** What lies in a kata's own folder: Maven heeds no header there, and so it has none. */
    public static Attempt inPlace(KataFolder kata, Path folder) {
        return new Attempt(kata.name(), folder, new Header(Map.of()));
    }

    private static String name(Path top, Path folder) {
        Path name = folder.equals(top) ? top.getFileName() : top.relativize(folder);
        return name.toString().replace('\\', '/');
    }

    private static Header header(Path file) {
        try {
            // A header is ASCII or UTF-8; whatever else a file holds is for the compiler to judge.
            return Header.of(new String(Files.readAllBytes(file), StandardCharsets.UTF_8));
        } catch (IOException failure) {
            throw new InvalidInput(file + " cannot be read: " + failure.getMessage());
        }
    }

    /** Its sources. */
    List<Path> sources() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .sorted()
                    .toList();
        }
    }
}
