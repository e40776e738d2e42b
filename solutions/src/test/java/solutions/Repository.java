package solutions;

import grader.attempts.Attempt;
import grader.attempts.KataFolder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
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

    /** The folder of a kata's corpus. */
    static Path corpus(Path kata) {
        return ROOT.resolve("solutions").resolve(kata.getFileName());
    }

    static List<Attempt> attempts(Path kata) {
        return Attempt.below(corpus(kata), KataFolder.of(kata));
    }

    static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
