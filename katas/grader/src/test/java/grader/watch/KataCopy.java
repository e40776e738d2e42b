package grader.watch;

import grader.attempts.Classpath;
import grader.attempts.Referee;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/** A copy of the kata gather, to be worked at, and the answers of its corpus. */
public record KataCopy(Path folder) {
    private static final Path REPOSITORY = Path.of(System.getProperty("basedir", ""))
            .toAbsolutePath()
            .getParent()
            .getParent();

    /** A fresh one below a folder. */
    public static KataCopy in(Path temp) throws IOException {
        Path from = REPOSITORY.resolve("katas/gather");
        Path to = temp.resolve("katas").resolve("gather");
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.filter(file -> !file.startsWith(from.resolve("target")))
                    .toList()) {
                Path copy = to.resolve(from.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(copy);
                } else {
                    Files.copy(file, copy);
                }
            }
        }
        return new KataCopy(to);
    }

    public Path stub() {
        return folder.resolve("src/main/java/katas/gather/Gather.java");
    }

    public Place place() {
        return Place.of(folder);
    }

    /** Saves an answer of the corpus, such as {@code wrong/sequential-join}. */
    public void save(String answer) throws IOException {
        saveText(Files.readString(REPOSITORY.resolve("solutions/gather/" + answer + "/Gather.java")));
    }

    public void saveText(String source) throws IOException {
        Files.writeString(stub(), source);
    }

    public Desk desk() {
        return new Desk(
                place().kata(),
                new Referee.Settings(
                        List.of(System.getProperty("graded.jvm", "").split(" ")),
                        Classpath.without(folder),
                        Duration.ofSeconds(30),
                        REPOSITORY.resolve("katas/grader/target")));
    }
}
