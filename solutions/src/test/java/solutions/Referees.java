package solutions;

import grader.attempts.Attempt;
import grader.attempts.Classpath;
import grader.attempts.Graded;
import grader.attempts.KataFolder;
import grader.attempts.Referee;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The referees of all katas: as many of each as grade at a time. */
final class Referees implements AutoCloseable {
    private static final Duration BOUND = Duration.ofSeconds(30);

    private final Map<Path, Deque<Referee>> idle = new HashMap<>();

    Graded grade(Path kata, Attempt attempt) throws IOException {
        Referee referee = take(kata);
        try {
            return referee.grade(attempt);
        } finally {
            giveBack(kata, referee);
        }
    }

    private synchronized Referee take(Path kata) {
        Deque<Referee> referees = idle.computeIfAbsent(kata, key -> new ArrayDeque<>());
        return referees.isEmpty() ? referee(kata) : referees.pop();
    }

    private synchronized void giveBack(Path kata, Referee referee) {
        idle.get(kata).push(referee);
    }

    private static Referee referee(Path kata) {
        List<String> flags = List.of(System.getProperty("graded.jvm").split("\\s+"));
        return new Referee(KataFolder.of(kata), new Referee.Settings(flags, Classpath.without(kata), BOUND));
    }

    @Override
    public synchronized void close() throws IOException {
        for (Deque<Referee> referees : idle.values()) {
            for (Referee referee : referees) {
                referee.close();
            }
        }
    }
}
