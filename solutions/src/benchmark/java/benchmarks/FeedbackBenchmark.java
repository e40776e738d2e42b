package benchmarks;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * How long a candidate waits: whole processes of Maven, each once to warm up and then in turn. The katas hold their
 * references; beside them a module with one empty test, which is what Maven itself takes.
 */
public final class FeedbackBenchmark {
    private static final int RUNS = 5;
    /** The larger of the folders of wrong answers: a start of Maven counts little for each. */
    private static final String ATTEMPTS = "solutions/gather/nightly/wrong";

    private static final String EMPTY_POM = """
            <project xmlns="http://maven.apache.org/POM/4.0.0">
              <modelVersion>4.0.0</modelVersion>
              <groupId>empty</groupId>
              <artifactId>empty</artifactId>
              <version>1</version>
              <properties>
                <maven.compiler.release>17</maven.compiler.release>
                <project.build.sourceEncoding>UTF-8</project.build.sourceEncoding>
              </properties>
              <dependencies>
                <dependency>
                  <groupId>org.junit.jupiter</groupId>
                  <artifactId>junit-jupiter</artifactId>
                  <version>5.14.4</version>
                  <scope>test</scope>
                </dependency>
              </dependencies>
              <build>
                <plugins>
                  <plugin>
                    <artifactId>maven-compiler-plugin</artifactId>
                    <version>3.16.0</version>
                  </plugin>
                  <plugin>
                    <artifactId>maven-surefire-plugin</artifactId>
                    <version>3.6.1</version>
                  </plugin>
                </plugins>
              </build>
            </project>
            """;
    private static final String EMPTY_TEST = """
            class EmptyTest {
                @org.junit.jupiter.api.Test
                void empty() {}
            }
            """;

    private final Path maven;
    private final Path copy;
    private final Path empty;

    private FeedbackBenchmark(Path maven, Path scratch) {
        this.maven = maven;
        this.copy = scratch.resolve("copy");
        this.empty = scratch.resolve("empty");
    }

    /** Takes the repository and the home of Maven. */
    public static void main(String[] args) throws IOException, InterruptedException {
        boolean isWindows = File.separatorChar == '\\';
        Path maven = Path.of(args[1], "bin", isWindows ? "mvn.cmd" : "mvn");
        new FeedbackBenchmark(maven, Files.createTempDirectory("feedback")).run(Path.of(args[0]));
    }

    private void run(Path repository) throws IOException, InterruptedException {
        copy(repository);
        layReference("gather");
        layReference("no-blocking");
        write(empty.resolve("pom.xml"), EMPTY_POM);
        write(empty.resolve("src/test/java/EmptyTest.java"), EMPTY_TEST);
        write(empty.resolve(".mvn/jvm.config"), Files.readString(copy.resolve(".mvn/jvm.config")));

        Map<String, List<Double>> seconds = new LinkedHashMap<>();
        for (int run = 0; run <= RUNS; run++) {
            note(seconds, run, "an empty module", empty, "test");
            note(seconds, run, "mvn test -pl katas/gather", copy, "test", "-pl", "katas/gather");
            note(seconds, run, "mvn test -pl katas/no-blocking", copy, "test", "-pl", "katas/no-blocking");
        }
        double least = median(seconds.get("an empty module"));
        seconds.forEach((what, taken) -> System.out.printf(
                "%-32s median %.2f s, %.2f s beyond an empty module, ratio %.2f%n",
                what, median(taken), median(taken) - least, median(taken) / least));
        for (int workers : List.of(1, 2)) {
            double taken = seconds(
                    copy, "-Pgrade", "-pl", "katas/gather", "-Dattempts=" + ATTEMPTS, "-Dattempts.workers=" + workers);
            long attempts = count(copy.resolve(ATTEMPTS));
            System.out.printf(
                    "%d attempts by %d workers: %.0f a minute, %.2f s each%n",
                    attempts, workers, attempts * 60 / taken, taken / attempts);
        }
    }

    private void note(Map<String, List<Double>> seconds, int run, String what, Path folder, String... goals)
            throws IOException, InterruptedException {
        double taken = seconds(folder, goals);
        if (run > 0) {
            seconds.computeIfAbsent(what, name -> new ArrayList<>()).add(taken);
        }
    }

    private double seconds(Path folder, String... goals) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(maven.toString()));
        command.addAll(Arrays.asList(goals));
        long start = System.nanoTime();
        int exit = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start()
                .waitFor();
        if (exit != 0) {
            throw new IllegalStateException(command + " in " + folder + " ended with " + exit);
        }
        return (System.nanoTime() - start) / 1e9;
    }

    private static double median(List<Double> values) {
        return values.stream().sorted().skip(values.size() / 2).findFirst().orElseThrow();
    }

    private void layReference(String kata) throws IOException {
        Path to = copy.resolve("katas/" + kata + "/src/main/java/katas/" + kata.replace("-", ""));
        try (Stream<Path> files = Files.list(copy.resolve("solutions/" + kata + "/reference"))) {
            for (Path file : files.toList()) {
                write(to.resolve(file.getFileName()), Files.readString(file));
            }
        }
    }

    private void copy(Path repository) throws IOException {
        Path root = repository.toAbsolutePath().normalize();
        try (Stream<Path> files = Files.walk(root)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path name = root.relativize(file);
                boolean isSource = !name.startsWith(".git")
                        && Stream.of(name.toString().split("[/\\\\]")).noneMatch("target"::equals);
                if (isSource) {
                    Path to = copy.resolve(name);
                    Files.createDirectories(to.getParent());
                    Files.copy(file, to);
                }
            }
        }
    }

    private static void write(Path file, String text) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private static long count(Path attempts) throws IOException {
        try (Stream<Path> folders = Files.list(attempts)) {
            return folders.count();
        }
    }
}
