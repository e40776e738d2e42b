package grader.attempts;

import grader.attempts.GradedJvm.Outcome;
import grader.scorecard.Verdict;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Grades attempts at a kata one after another, each in a JVM of its own. While one is graded the JVM of the next starts.
 * Not safe for use by several threads: have one for each.
 */
public final class Referee implements AutoCloseable {
    private static final List<String> PREVIEW = List.of("--enable-preview");

    private final KataFolder kata;
    private final Duration bound;
    private final SharedClasses shared;
    private final FairPlay fairPlay;
    private final AttemptCompiler compiler;
    private final ExecutorService compiling = Executors.newCachedThreadPool(task -> {
        Thread thread = new Thread(null, task, "compile", 64L << 20);
        thread.setDaemon(true);
        return thread;
    });
    private GradedJvm next;

    /**
     * How to grade.
     *
     * @param flags of the graded JVMs
     * @param classpath of the attempts: the referee's own, and what they need beyond it
     * @param bound of one attempt, and of compiling it
     * @param cache a folder for what is worth keeping from one run to the next
     */
    public record Settings(List<String> flags, String classpath, Duration bound, Path cache) {}

    Referee(KataFolder kata, Settings settings, SharedClasses shared) throws IOException {
        this.kata = kata;
        this.bound = settings.bound();
        this.shared = shared;
        this.fairPlay = new FairPlay(kata);
        this.compiler = new AttemptCompiler(kata, shared.classpath());
    }

    /** Grades an attempt; whatever it does, this comes back within about the bound and gives a verdict. */
    public Graded grade(Attempt attempt) {
        if (!attempt.header().jdk().isThisOne()) {
            return Graded.skipped(attempt);
        }
        long start = System.nanoTime();
        Outcome outcome;
        try {
            Path classes = Files.createTempDirectory("attempt");
            try {
                outcome = judge(attempt, classes);
            } finally {
                Scratch.delete(classes);
            }
        } catch (IOException | RuntimeException failure) {
            outcome = Outcome.of(Verdict.GRADER_ERROR, "the referee failed: " + failure);
        }
        long millis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
        return new Graded(attempt.name(), outcome.verdict(), outcome.reason(), millis, outcome.scorecard());
    }

    private Outcome judge(Attempt attempt, Path classes) throws IOException {
        Optional<Outcome> uncompiled = compile(attempt, classes);
        if (uncompiled.isPresent()) {
            return uncompiled.get();
        }
        Optional<String> foul = fairPlay.foul(attempt, classes);
        if (foul.isPresent()) {
            return Outcome.of(Verdict.UNSOLVED, foul.get());
        }
        try (GradedJvm jvm = attempt.header().jdk().preview() ? start(PREVIEW) : takeNext()) {
            List<String> folders = List.of(compiler.ahead().toString(), classes.toString());
            return jvm.grade(new Job(folders, kata.testClass()), bound);
        }
    }

    private Optional<Outcome> compile(Attempt attempt, Path classes) throws IOException {
        Future<Optional<String>> error = compiling.submit(() -> compiler.error(attempt, classes));
        try {
            return error.get(bound.toMillis(), TimeUnit.MILLISECONDS)
                    .map(words -> Outcome.of(Verdict.DOES_NOT_COMPILE, words));
        } catch (TimeoutException late) {
            return Optional.of(Outcome.of(Verdict.TIMEOUT, "it did not compile within its bound"));
        } catch (ExecutionException failure) {
            throw new IOException("the compiler failed", failure.getCause());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", interrupted);
        }
    }

    private GradedJvm takeNext() throws IOException {
        GradedJvm taken = next == null ? start(List.of()) : next;
        next = null;
        next = start(List.of());
        return taken;
    }

    private GradedJvm start(List<String> more) throws IOException {
        return new GradedJvm(shared.with(more), kata.isOverHttp() ? WarmUp.ALL : List.of(WarmUp.class));
    }

    @Override
    public void close() throws IOException {
        compiling.shutdownNow();
        compiler.close();
        if (next != null) {
            next.close();
        }
    }
}
