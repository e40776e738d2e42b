package grader.watch;

import grader.attempts.Attempt;
import grader.attempts.Graded;
import grader.attempts.InvalidInput;
import grader.attempts.KataFolder;
import grader.attempts.Referee;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/**
 * Grades a candidate's sources where they lie: at the start, and each time they are saved. A save while one is graded
 * puts the new one in its place. To be used by one thread, which asks it again and again.
 */
public final class Desk implements AutoCloseable {
    private final KataFolder kata;
    private final Referee referee;
    private final Saves saves;
    private final ExecutorService grading = Executors.newSingleThreadExecutor(task -> {
        Thread thread = new Thread(task, "grading");
        thread.setDaemon(true);
        return thread;
    });
    private final Thread onExit = new Thread(this::release, "desk");
    private CompletableFuture<Regraded> underWay;
    private Saved waiting;
    private Saved latest;
    private boolean takesMore = true;

    private record Saved(Sources sources, long nanos) {}

    public Desk(KataFolder folder, Referee.Settings settings) {
        this.kata = folder.withNothingGiven();
        this.saves = new Saves(kata.stubFolder(), kata.stub());
        if (!Files.isDirectory(kata.stubFolder())) {
            throw new InvalidInput(kata.stubFolder() + " is missing: restore it, it holds the kata's stub.");
        }
        try {
            this.referee = Referee.prompt(kata, settings);
        } catch (IOException failure) {
            throw new UncheckedIOException("there is no place for temporary files", failure);
        }
        grading.execute(this::standBy);
        Runtime.getRuntime().addShutdownHook(onExit);
    }

    /** Looks whether something was saved, and has it graded; gives what became of the last save once it is known. */
    public Optional<Regraded> look() {
        if (takesMore) {
            saves.next().ifPresent(sources -> waiting = latest = new Saved(sources, System.nanoTime()));
        }
        if (waiting != null && !isGrading()) {
            start(waiting);
            waiting = null;
        }
        if (underWay == null || !underWay.isDone()) {
            giveUpWhatIsOutOfDate();
            return Optional.empty();
        }
        Regraded regraded = underWay.join();
        underWay = null;
        return waiting == null ? Optional.of(regraded) : Optional.empty();
    }

    /** Has what was saved last graded again. */
    public void again() {
        waiting = latest == null ? null : new Saved(latest.sources(), System.nanoTime());
    }

    /** What is saved from now on does not count. */
    public void takeNoMore() {
        takesMore = false;
    }

    /** Whether a verdict is still to come. */
    public boolean isBusy() {
        return isGrading() || waiting != null || takesMore && latest == null;
    }

    private boolean isGrading() {
        return underWay != null;
    }

    private void start(Saved saved) {
        underWay = CompletableFuture.supplyAsync(() -> grade(saved), grading);
        underWay.thenRunAsync(this::standBy, grading);
    }

    private Regraded grade(Saved saved) {
        try {
            Path copy = Files.createTempDirectory("saved");
            try {
                saved.sources().copyTo(copy);
                Graded graded = referee.grade(Attempt.inPlace(kata, copy));
                return new Regraded(saved.sources(), saved.nanos(), graded);
            } finally {
                delete(copy, saved.sources());
            }
        } catch (IOException failure) {
            throw new UncheckedIOException("there is no place for temporary files", failure);
        }
    }

    private static void delete(Path copy, Sources sources) throws IOException {
        for (String name : sources.files().keySet()) {
            Files.deleteIfExists(copy.resolve(name));
        }
        Files.deleteIfExists(copy);
    }

    private void standBy() {
        try {
            referee.standBy();
        } catch (IOException failure) {
            // The next grading will meet it, and tell.
        }
    }

    private void giveUpWhatIsOutOfDate() {
        if (waiting != null) {
            try {
                referee.abandon();
            } catch (IOException failure) {
                // Then it ends by itself.
            }
        }
    }

    private void release() {
        try {
            referee.abandon();
            grading.shutdown();
            grading.awaitTermination(5, TimeUnit.SECONDS);
            referee.close();
        } catch (IOException | InterruptedException failure) {
            // What is left is in the system's folder for temporary files.
        }
    }

    @Override
    public void close() {
        release();
        Runtime.getRuntime().removeShutdownHook(onExit);
    }
}
