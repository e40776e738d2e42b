package grader.watch;

import grader.attempts.Classpath;
import grader.attempts.Commands;
import grader.attempts.InvalidInput;
import grader.attempts.Referee;
import grader.guide.Guide;
import grader.guide.Language;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code mvn -Pwatch -pl katas/gather}: grades a kata again at each save. */
@Command(name = "watch", description = "Grades a kata again at each save.")
public final class WatchCommand implements Callable<Integer> {
    private static final Duration BOUND = Duration.ofSeconds(30);

    /** What Maven calls it if {@code -pl} is missing. */
    public static final String NOTHING_SELECTED = "[]";

    @Option(names = "--kata", required = true, description = "the kata's folder")
    private Path kata;

    @Option(names = "--selected", defaultValue = "", description = "what Maven was asked to build")
    private String selected;

    @Option(names = "--flags", defaultValue = "", description = "flags of the graded JVMs")
    private String flags;

    public static void main(String[] args) {
        Commands.run(new WatchCommand(), args);
    }

    /** How a kata is graded where it lies. */
    public static Referee.Settings settings(Place place, String flags) {
        return new Referee.Settings(
                Referee.Settings.flags(flags),
                Classpath.without(place.folder()),
                BOUND,
                place.folder().resolve("target"));
    }

    @Override
    @SuppressWarnings("try") // the lock is only held
    public Integer call() throws IOException {
        if (selected.equals(NOTHING_SELECTED)) {
            throw new InvalidInput("Which kata? Name it: mvn -Pwatch -pl katas/NAME");
        }
        Language language = Language.current();
        Place place = Place.of(kata);
        try (KataLock lock = KataLock.of(place.folder());
                Desk desk = new Desk(place.kata(), settings(place, flags));
                Screen screen = Screen.open()) {
            Guide guide = Guide.of(place.folder(), language);
            Sitting.attend(new Watch(place, guide, desk, screen), desk, screen);
        }
        return CommandLine.ExitCode.OK;
    }
}
