package grader.interview;

import grader.attempts.InvalidInput;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** Where an interview is kept: {@code <date>-<kata>} in the folder of all interviews. */
record SessionFolder(Path path) {

    /** A new one for an interview that begins; {@link InvalidInput} if it cannot be made. */
    static SessionFolder fresh(Path all, Session terms) {
        String name = OffsetDateTime.parse(terms.start()).toLocalDate() + "-" + terms.kata();
        Path path = all.resolve(name);
        for (int next = 2; Files.exists(path); next++) {
            path = all.resolve(name + "-" + next);
        }
        try {
            Files.createDirectories(path);
        } catch (IOException failure) {
            throw new InvalidInput(
                    path + " cannot be written (" + failure + "): name another place with -Dinterview.dir=DIR.");
        }
        return new SessionFolder(path);
    }

    /**
     * The interview of this candidate at this kata that was begun within a day and has not come to its end.
     *
     * @param candidate may be null
     */
    static Optional<SessionFolder> unfinished(Path all, String kata, String candidate, OffsetDateTime now) {
        return folders(all).stream()
                .sorted(Comparator.comparing(SessionFolder::modified).reversed())
                .filter(folder -> folder.terms()
                        .filter(terms -> terms.kata().equals(kata))
                        .filter(terms -> Objects.equals(terms.candidate(), candidate))
                        .filter(terms -> OffsetDateTime.parse(terms.start()).isAfter(now.minusDays(1)))
                        .isPresent())
                .findFirst();
    }

    private static List<SessionFolder> folders(Path all) {
        if (!Files.isDirectory(all)) {
            return List.of();
        }
        try (Stream<Path> listed = Files.list(all)) {
            return listed.map(SessionFolder::new)
                    .filter(folder -> Files.exists(folder.journal()))
                    .toList();
        } catch (IOException failure) {
            throw new InvalidInput(all + " cannot be read (" + failure + "): name another with -Dinterview.dir=DIR.");
        }
    }

    private long modified() {
        return journal().toFile().lastModified();
    }

    private Optional<Session> terms() {
        try (Journal journal = Journal.goOn(journal()).orElse(null)) {
            return Optional.ofNullable(journal).map(Journal::session);
        } catch (IOException unreadable) {
            return Optional.empty();
        }
    }

    Path journal() {
        return path.resolve("journal.jsonl");
    }

    Path json() {
        return path.resolve("report.json");
    }

    Path page() {
        return path.resolve("report.html");
    }
}
