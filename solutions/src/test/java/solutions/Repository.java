package solutions;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** Where things lie in this repository. */
final class Repository {
    static final Path ROOT =
            Path.of(System.getProperty("basedir", "")).toAbsolutePath().getParent();

    private Repository() {}

    /** The folders of the katas: all below {@code katas} that hold a brief. */
    static List<Path> katas() {
        try (Stream<Path> folders = Files.list(ROOT.resolve("katas"))) {
            return folders.filter(folder -> Files.exists(folder.resolve("README.md")))
                    .sorted()
                    .toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Those of them that are named with commas between them, or {@code all}. */
    static List<Path> katas(String names) {
        return names.equals("all")
                ? katas()
                : Arrays.stream(names.split(",")).map(Repository::kata).toList();
    }

    private static Path kata(String name) {
        return katas().stream()
                .filter(kata -> kata.getFileName().toString().equals(name))
                .findFirst()
                .orElseThrow(
                        () -> new IllegalArgumentException("There is no kata '" + name + "': they are " + katas()));
    }

    static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
