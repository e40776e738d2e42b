package grader.attempts;

import grader.attempts.Referee.Pace;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.Deque;

/** As many referees of a kata as grade at a time. */
public final class Referees implements AutoCloseable {
    private final KataFolder kata;
    private final Referee.Settings settings;
    private final SharedClasses shared;
    private final Deque<Referee> idle = new ArrayDeque<>();

    public Referees(KataFolder kata, Referee.Settings settings) {
        this.kata = kata;
        this.settings = settings;
        this.shared = SharedClasses.of(settings.flags(), settings.classpath(), settings.cache());
    }

    /** Has one of them grade an attempt. */
    public Graded grade(Attempt attempt) {
        Referee referee = take();
        try {
            return referee.grade(attempt);
        } finally {
            giveBack(referee);
        }
    }

    private synchronized Referee take() {
        try {
            return idle.isEmpty() ? new Referee(kata, settings, shared, Pace.STEADY) : idle.pop();
        } catch (IOException failure) {
            throw new UncheckedIOException("there is no place for temporary files", failure);
        }
    }

    private synchronized void giveBack(Referee referee) {
        idle.push(referee);
    }

    @Override
    public synchronized void close() throws IOException {
        for (Referee referee : idle) {
            referee.close();
        }
    }
}
