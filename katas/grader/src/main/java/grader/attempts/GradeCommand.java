package grader.attempts;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.File;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code mvn -Pgrade -pl katas/gather -Dattempts=DIR}: grades every attempt in a folder. */
@Command(name = "grade", description = "Grades every attempt at a kata in a folder.")
public final class GradeCommand implements Callable<Integer> {
    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    private final PrintStream out = System.out;

    @Option(names = "--kata", required = true, description = "the kata's folder")
    private Path kata;

    @Option(names = "--attempts", defaultValue = "", description = "the folder that holds the attempts")
    private String attempts;

    @Option(names = "--classpath", defaultValue = "", description = "what the attempts need beyond the JDK")
    private String classpath;

    @Option(names = "--flags", defaultValue = "", description = "flags of the graded JVMs")
    private String flags;

    @Option(names = "--seconds", defaultValue = "30", description = "the bound of one attempt")
    private int seconds;

    @Option(names = "--workers", defaultValue = "1", description = "how many are graded at a time")
    private int workers;

    @Option(names = "--json", required = true, description = "the file for the results")
    private Path json;

    /** Ends this JVM with an exit code only where something is wrong: there may be other modules to come. */
    public static void main(String[] args) {
        int exit = new CommandLine(new GradeCommand())
                .setExecutionExceptionHandler((failure, command, parsed) -> {
                    if (!(failure instanceof InvalidInput)) {
                        throw failure;
                    }
                    command.getErr().println(failure.getMessage());
                    return CommandLine.ExitCode.USAGE;
                })
                .execute(args);
        if (exit != CommandLine.ExitCode.OK) {
            System.exit(exit);
        }
    }

    @Override
    public Integer call() throws IOException {
        if (attempts.isBlank()) {
            throw new InvalidInput("Which attempts? Name their folder: mvn -Pgrade -pl katas/NAME -Dattempts=DIR");
        }
        if (seconds < 1) {
            throw new InvalidInput("-Dattempts.seconds is the bound of one attempt and has to be at least 1.");
        }
        if (workers < 1) {
            throw new InvalidInput("-Dattempts.workers is how many are graded at a time and has to be at least 1.");
        }
        KataFolder folder = KataFolder.of(kata);
        List<Attempt> found = Attempt.below(Path.of(attempts), folder);
        prepare(json);
        List<Graded> graded = grade(found, folder);
        write(new Results(1, folder.name(), Runtime.version().toString(), graded));
        out.println(summary(graded));
        out.println(json.toAbsolutePath());
        return CommandLine.ExitCode.OK;
    }

    /** Tells each result in the order of the names, as soon as those before it are known. */
    private List<Graded> grade(List<Attempt> found, KataFolder folder) throws IOException {
        ExecutorService grading = Executors.newFixedThreadPool(workers);
        try (Referees referees = new Referees(folder, settings())) {
            List<Future<Graded>> pending = found.stream()
                    .map(attempt -> grading.submit(() -> referees.grade(attempt)))
                    .toList();
            List<Graded> graded = new ArrayList<>();
            for (Future<Graded> next : pending) {
                Graded result = next.get();
                graded.add(result);
                out.println(result.line());
                out.flush();
            }
            return graded;
        } catch (ExecutionException | InterruptedException failure) {
            throw new IOException("grading was cut short", failure);
        } finally {
            grading.shutdownNow();
        }
    }

    private Referee.Settings settings() {
        String own = Classpath.without(kata);
        String whole = classpath.isBlank() ? own : own + File.pathSeparator + Classpath.absolute(classpath);
        List<String> split = Arrays.stream(flags.split("\\s+"))
                .filter(flag -> !flag.isEmpty())
                .toList();
        return new Referee.Settings(
                split,
                whole,
                Duration.ofSeconds(seconds),
                kata.resolve("target").toAbsolutePath());
    }

    private static void prepare(Path file) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.writeString(file, "");
        } catch (IOException failure) {
            throw new InvalidInput(
                    file + " cannot be written (" + failure + "): name another with -Dattempts.json=FILE.");
        }
    }

    private void write(Results results) throws IOException {
        JSON.writeValue(json.toFile(), results);
    }

    private static String summary(List<Graded> graded) {
        long solved = graded.stream()
                .filter(result -> !result.isSkipped() && result.verdict().isSolved())
                .count();
        long skipped = graded.stream().filter(Graded::isSkipped).count();
        return "%d graded, %d of them solved, %d skipped".formatted(graded.size() - skipped, solved, skipped);
    }

    /**
     * The file of the results.
     *
     * @param version of this format
     */
    record Results(int version, String kata, String jdk, List<Graded> attempts) {}
}
