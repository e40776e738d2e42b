package grader.interview;

import grader.Level;
import grader.attempts.Commands;
import grader.attempts.InvalidInput;
import grader.guide.Brief;
import grader.guide.Guide;
import grader.guide.Language;
import grader.watch.Desk;
import grader.watch.KataLock;
import grader.watch.Place;
import grader.watch.Screen;
import grader.watch.Sitting;
import grader.watch.Sources;
import grader.watch.WatchCommand;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code mvn -Pinterview -pl katas/gather -Dminutes=45}: a mock interview, with a clock and a report. */
@Command(name = "interview", description = "Holds a mock interview.")
public final class InterviewCommand implements Callable<Integer> {
    private static final int LONGEST = 480;

    private final PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);

    @Option(names = "--kata", required = true, description = "the kata's folder")
    private Path kata;

    @Option(names = "--selected", defaultValue = "", description = "what Maven was asked to build")
    private String selected;

    @Option(names = "--flags", defaultValue = "", description = "flags of the graded JVMs")
    private String flags;

    @Option(names = "--minutes", defaultValue = "", description = "how long it takes")
    private String minutes;

    @Option(names = "--level", defaultValue = "", description = "what is expected: junior, mid or senior")
    private String level;

    @Option(names = "--candidate", defaultValue = "", description = "who is asked")
    private String candidate;

    @Option(names = "--feedback", defaultValue = "", description = "what they are told: full, rules or none")
    private String feedback;

    @Option(names = "--interviews", required = true, description = "the folder of all interviews")
    private Path interviews;

    public static void main(String[] args) {
        Commands.run(new InterviewCommand(), args);
    }

    @Override
    @SuppressWarnings("try") // the lock is only held
    public Integer call() throws IOException {
        if (selected.equals(WatchCommand.NOTHING_SELECTED)) {
            throw new InvalidInput("Which kata? Name it: mvn -Pinterview -pl katas/NAME");
        }
        Language language = Language.current();
        Place place = Place.of(kata);
        Session terms = terms(place, language);
        try (KataLock lock = KataLock.of(place.folder())) {
            Optional<SessionFolder> unfinished = SessionFolder.unfinished(
                    interviews, terms.kata(), terms.candidate(), OffsetDateTime.parse(terms.start()));
            SessionFolder folder = unfinished.orElseGet(() -> SessionFolder.fresh(interviews, terms));
            hold(place, folder, journal(folder, terms));
        }
        return CommandLine.ExitCode.OK;
    }

    private static Journal journal(SessionFolder folder, Session terms) throws IOException {
        if (Files.exists(folder.journal())) {
            return Journal.goOn(folder.journal()).orElseThrow();
        }
        return Journal.begin(folder.journal(), terms);
    }

    private void hold(Place place, SessionFolder folder, Journal journal) throws IOException {
        Session terms = journal.session();
        Guide guide = Guide.of(place.folder(), Language.of(terms.language()));
        Report report = new Report(folder, place.folder(), guide, journal);
        Thread onExit = new Thread(() -> out.println(report.leave()), "report");
        try (journal;
                Desk desk = new Desk(place.kata(), WatchCommand.settings(place, flags))) {
            Runtime.getRuntime().addShutdownHook(onExit);
            try (Screen screen = Screen.open()) {
                InterviewClock clock = new InterviewClock(terms.minutes(), journal.elapsed(), System::nanoTime);
                Sitting.attend(new Interview(place, guide, desk, screen, journal, clock), desk, screen);
            }
            Runtime.getRuntime().removeShutdownHook(onExit);
            out.println(report.leave());
        }
    }

    private Session terms(Place place, Language language) throws IOException {
        Level expected = one(Level.class, "level", level, Level.MID);
        return new Session(
                Session.VERSION,
                place.name(),
                place.kata().stub(),
                OffsetDateTime.now().truncatedTo(ChronoUnit.SECONDS).toString(),
                candidate.isBlank() ? null : candidate.strip(),
                expected,
                minutes(place, expected),
                one(Feedback.class, "feedback", feedback, Feedback.FULL),
                language.tag(),
                null,
                Sources.of(place.kata().stubFolder()).texts(),
                List.of());
    }

    private static <E extends Enum<E>> E one(Class<E> kind, String option, String text, E byDefault) {
        if (text.isBlank()) {
            return byDefault;
        }
        return Arrays.stream(kind.getEnumConstants())
                .filter(one -> one.name().equalsIgnoreCase(text.strip()))
                .findFirst()
                .orElseThrow(() -> new InvalidInput("-D%s=%s is not known: it is %s."
                        .formatted(
                                option,
                                text,
                                Arrays.stream(kind.getEnumConstants())
                                        .map(one -> one.name().toLowerCase(Locale.ROOT))
                                        .collect(Collectors.joining(", ")))));
    }

    /** As asked for, or else what the brief gives a candidate of this level. */
    private int minutes(Place place, Level expected) {
        if (minutes.isBlank()) {
            return Brief.of(place.folder()).minutes().get(expected);
        }
        try {
            int asked = Integer.parseInt(minutes.strip());
            if (asked >= 1 && asked <= LONGEST) {
                return asked;
            }
        } catch (NumberFormatException noNumber) {
            // The same as one that will not do.
        }
        throw new InvalidInput(
                "-Dminutes=%s is no length for an interview: give a number from 1 to %d.".formatted(minutes, LONGEST));
    }
}
