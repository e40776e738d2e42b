package grader.attempts;

import grader.attempts.GradedJvm.Outcome;
import grader.calls.Slowdown;
import grader.scorecard.Verdict;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Grades attempts at a kata one after another, each in a JVM of its own that is started ahead. Not safe for use by several
 * threads, but for {@link #abandon}: have one for each.
 */
public final class Referee implements AutoCloseable {
    private static final List<String> PREVIEW = List.of("--enable-preview");

    /** So often it is looked whether the time of a compilation is up. */
    private static final int LOOK_MILLIS = 100;

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
    private final Deque<GradedJvm> ready = new ArrayDeque<>();
    private final Deque<Closeable> spent = new ArrayDeque<>();
    private final Pace pace;
    private boolean hasGraded;
    private volatile GradedJvm current;

    /** When the JVMs of the next attempts start. */
    enum Pace {
        /** While an attempt is graded the JVM of the next one starts: the most attempts in the least time. */
        STEADY,
        /** Once it is graded: nothing runs beside it, and each verdict comes as soon as it can. */
        PROMPT
    }

    /**
     * How to grade.
     *
     * @param flags of the graded JVMs
     * @param classpath of the attempts: the referee's own, and what they need beyond it
     * @param bound of one attempt, and of compiling it
     * @param cache a folder for what is worth keeping from one run to the next
     */
    public record Settings(List<String> flags, String classpath, Duration bound, Path cache) {
        /** Flags of a JVM that were given as one text, as Maven does. */
        public static List<String> flags(String text) {
            return text.isBlank() ? List.of() : List.of(text.strip().split("\\s+"));
        }
    }

    Referee(KataFolder kata, Settings settings, SharedClasses shared, Pace pace) throws IOException {
        this.kata = kata;
        this.pace = pace;
        this.bound = settings.bound();
        this.shared = shared;
        this.fairPlay = new FairPlay(kata);
        this.compiler = new AttemptCompiler(kata, shared.classpath());
    }

    /**
     * A referee for attempts that come now and then, each verdict of which is waited for.
     *
     * @throws IOException if there is no place for temporary files
     */
    public static Referee prompt(KataFolder kata, Settings settings) throws IOException {
        SharedClasses shared = SharedClasses.of(settings.flags(), settings.classpath(), settings.cache());
        return new Referee(kata, settings, shared, Pace.PROMPT);
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
            spent.push(() -> Scratch.delete(classes));
            try {
                outcome = judge(attempt, classes);
            } finally {
                if (pace == Pace.STEADY) {
                    tidyUp();
                }
            }
        } catch (IOException | RuntimeException failure) {
            outcome = Outcome.of(Verdict.GRADER_ERROR, "the referee failed: " + failure);
        }
        hasGraded = true;
        long millis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
        return new Graded(
                attempt.name(), outcome.verdict(), outcome.reason(), millis, outcome.scorecard(), outcome.errors());
    }

    private Outcome judge(Attempt attempt, Path classes) throws IOException {
        Optional<Compilation> compiled = compile(attempt, classes);
        if (compiled.isEmpty()) {
            return Outcome.of(Verdict.TIMEOUT, "it did not compile within its bound");
        }
        if (!compiled.get().succeeded()) {
            return Outcome.uncompiled(compiled.get().errors());
        }
        Optional<String> foul = fairPlay.foul(classes);
        if (foul.isPresent()) {
            return Outcome.of(Verdict.UNSOLVED, foul.get());
        }
        compiler.addWhatIsGiven(classes);
        GradedJvm jvm = compiled.get().preview() ? start(PREVIEW) : take();
        spent.push(jvm);
        current = jvm;
        try {
            return jvm.grade(new Job(classes.toString(), kata.testClass()), bound);
        } finally {
            current = null;
        }
    }

    /** Ends what an attempt has left. */
    private void tidyUp() throws IOException {
        while (!spent.isEmpty()) {
            spent.pop().close();
        }
    }

    /** Gives up the grading under way, if it has come as far as its JVM; what comes back of it then means nothing. */
    public void abandon() throws IOException {
        GradedJvm jvm = current;
        if (jvm != null) {
            jvm.abandon();
        }
    }

    /** Compiles it, and gives what came of that; nothing if it took too long. */
    private Optional<Compilation> compile(Attempt attempt, Path classes) throws IOException {
        Future<Compilation> compiled = compiling.submit(() -> compiler.compile(attempt, classes));
        Slowdown slowdown = Slowdown.here();
        long start = System.nanoTime();
        try {
            while (!compiled.isDone() && !slowdown.isOver(start, bound.toNanos())) {
                awaitALittle(compiled);
            }
            if (!compiled.isDone()) {
                compiler.giveUp();
                return Optional.empty();
            }
            return Optional.of(compiled.get());
        } catch (ExecutionException failure) {
            throw new IOException("the compiler failed", failure.getCause());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", interrupted);
        }
    }

    private static void awaitALittle(Future<?> compiled) throws InterruptedException, ExecutionException {
        try {
            compiled.get(LOOK_MILLIS, TimeUnit.MILLISECONDS);
        } catch (TimeoutException notYet) {
            // Whether the time is up is for the caller to say.
        }
    }

    private GradedJvm take() throws IOException {
        GradedJvm taken = ready.poll();
        while (taken != null && !taken.isAlive()) {
            taken.close();
            taken = ready.poll();
        }
        taken = taken == null ? start(List.of()) : taken;
        if (pace == Pace.STEADY) {
            ready.add(start(List.of()));
        }
        return taken;
    }

    /** Clears away the last attempt, and starts the JVM of the next; later on of the next two, since one may be given up. */
    public void standBy() throws IOException {
        tidyUp();
        while (ready.size() < (hasGraded ? 2 : 1)) {
            ready.add(start(List.of()));
        }
    }

    private GradedJvm start(List<String> more) throws IOException {
        List<Class<?>> warmUps = new ArrayList<>(kata.isOverHttp() ? WarmUp.OVER_HTTP : List.of(WarmUp.class));
        if (pace == Pace.PROMPT && hasGraded) {
            // Nobody waits for them yet, and what is compiled by then need not be interpreted.
            warmUps.add(CrowdWarmUp.class);
            warmUps.addAll(Collections.nCopies(10, WarmUp.class));
        }
        return new GradedJvm(shared.with(more), warmUps);
    }

    @Override
    public void close() throws IOException {
        compiling.shutdownNow();
        tidyUp();
        compiler.close();
        for (GradedJvm jvm : ready) {
            jvm.close();
        }
    }
}
