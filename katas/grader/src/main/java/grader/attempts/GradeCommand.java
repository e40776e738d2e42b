package grader.attempts;

import grader.reports.CheckSource;
import grader.reports.ExercismReport;
import grader.reports.Findings;
import grader.reports.Format;
import grader.reports.GithubReport;
import grader.reports.GradescopeReport;
import grader.reports.JsonReport;
import grader.reports.JunitReport;
import grader.reports.Legible;
import grader.reports.Points;
import grader.reports.Report;
import grader.reports.Results;
import java.io.File;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
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
    private static final int MOST_BY_DEFAULT = 4;
    private static final int MOST_WORKERS = 100;
    private static final int LONGEST_BOUND = 86_400;

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
    private String seconds;

    @Option(names = "--workers", defaultValue = "", description = "how many are graded at a time")
    private String workers;

    @Option(names = "--format", required = true, description = "the forms to hand the results on in")
    private String format;

    @Option(names = "--points", required = true, description = "what a rule of each level is worth")
    private String points;

    @Option(names = "--json", required = true, description = "the file for the results as JSON")
    private Path json;

    @Option(names = "--reports", defaultValue = "", description = "the folder for those in other formats")
    private String reports;

    public static void main(String[] args) {
        Commands.run(new GradeCommand(), args);
    }

    @Override
    public Integer call() throws IOException {
        if (attempts.isBlank()) {
            throw new InvalidInput("Which attempts? Name their folder: mvn -Pgrade -pl katas/NAME -Dattempts=DIR");
        }
        Duration bound = Duration.ofSeconds(number("attempts.seconds", seconds, LONGEST_BOUND));
        int atATime = workers();
        KataFolder folder = KataFolder.of(kata);
        List<Report> wanted = reports(folder);
        List<Attempt> found = Attempt.below(Path.of(attempts), folder);
        wanted.forEach(GradeCommand::prepare);
        List<Graded> graded = grade(found, folder, atATime, bound);
        out.println(summary(graded));
        write(
                wanted,
                new Results(Results.VERSION, folder.name(), Runtime.version().toString(), graded));
        return CommandLine.ExitCode.OK;
    }

    /** By default as many as there are processors, but no more than 4: each takes the memory of two JVMs. */
    private int workers() {
        return workers.isBlank()
                ? Math.min(Runtime.getRuntime().availableProcessors(), MOST_BY_DEFAULT)
                : number("attempts.workers", workers, MOST_WORKERS);
    }

    private static int number(String property, String text, int most) {
        String digits = text.strip();
        int number = digits.matches("\\d{1,9}") ? Integer.parseInt(digits) : 0;
        if (number < 1 || number > most) {
            throw new InvalidInput("-D%s=%s has to be a whole number from 1 to %d.".formatted(property, text, most));
        }
        return number;
    }

    private List<Report> reports(KataFolder folder) {
        Set<Format> formats = Format.named(format);
        Points worth = Points.parse(points);
        Findings findings = new Findings(CheckSource.of(folder));
        Path file = json.toAbsolutePath();
        Path beside = reports.isBlank() ? file.getParent() : Path.of(reports).toAbsolutePath();
        return formats.stream()
                .map(wanted -> switch (wanted) {
                    case JSON -> new JsonReport(file);
                    case JUNIT -> new JunitReport(beside.resolve("attempts-junit.xml"), findings);
                    case GRADESCOPE -> new GradescopeReport(beside.resolve("attempts-gradescope"), findings, worth);
                    case EXERCISM -> new ExercismReport(beside.resolve("attempts-exercism"), findings);
                    case GITHUB ->
                        new GithubReport(
                                beside.resolve("attempts-github.md"),
                                findings,
                                worth,
                                Path.of(attempts),
                                System.getenv(),
                                out);
                })
                .toList();
    }

    /** Tells each result in the order of the names, as soon as those before it are known. */
    private List<Graded> grade(List<Attempt> found, KataFolder folder, int atATime, Duration bound) throws IOException {
        ExecutorService grading = Executors.newFixedThreadPool(atATime);
        try (Referees referees = new Referees(folder, settings(bound))) {
            List<Future<Graded>> pending = found.stream()
                    .map(attempt -> grading.submit(() -> referees.grade(attempt)))
                    .toList();
            List<Graded> graded = new ArrayList<>();
            for (Future<Graded> next : pending) {
                Graded result = next.get();
                graded.add(result);
                out.println(Legible.line(result.line()));
                out.flush();
            }
            return graded;
        } catch (ExecutionException | InterruptedException failure) {
            throw new IOException("grading was cut short", failure);
        } finally {
            grading.shutdownNow();
        }
    }

    private Referee.Settings settings(Duration bound) {
        String own = Classpath.without(kata);
        String whole = classpath.isBlank() ? own : own + File.pathSeparator + Classpath.absolute(classpath);
        return new Referee.Settings(
                Referee.Settings.flags(flags),
                whole,
                bound,
                kata.resolve("target").toAbsolutePath());
    }

    private static void prepare(Report report) {
        try {
            report.prepare();
        } catch (IOException failure) {
            throw new InvalidInput(report.place() + " cannot be written (" + failure
                    + "): name another with -Dattempts.json=FILE or -Dattempts.reports=DIR.");
        }
    }

    /** One that cannot be written does not keep the others from it. */
    private void write(List<Report> wanted, Results results) {
        List<String> failures = new ArrayList<>();
        for (Report report : wanted) {
            try {
                report.write(results);
                out.println(report.place());
            } catch (IOException | RuntimeException failure) {
                failures.add(report.place() + " could not be written: " + failure);
            }
        }
        if (!failures.isEmpty()) {
            throw new InvalidInput(String.join("\n", failures));
        }
    }

    private static String summary(List<Graded> graded) {
        long solved = graded.stream()
                .filter(result -> !result.isSkipped() && result.verdict().isSolved())
                .count();
        long skipped = graded.stream().filter(Graded::isSkipped).count();
        return "%d graded, %d of them solved, %d skipped".formatted(graded.size() - skipped, solved, skipped);
    }
}
