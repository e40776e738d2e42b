package solutions;

import grader.attempts.Attempt;
import grader.attempts.KataFolder;
import java.nio.file.Path;
import java.util.List;

/**
 * The answers that prove the grader of a kata. The test command grades those that stand for its rules and for usual styles
 * and mistakes; in the folder {@code nightly} lie finer variants, and what was once judged wrongly.
 */
record Corpus(Path kata) {
    private static final String NIGHTLY = "nightly";

    Path folder() {
        return Repository.ROOT.resolve("solutions").resolve(kata.getFileName());
    }

    List<Attempt> all() {
        return Attempt.below(folder(), KataFolder.of(kata));
    }

    /** Those that are to be graded now. */
    List<Attempt> due() {
        return isNight() ? all() : daily();
    }

    /** Whether everything is to be graded: {@code -Dcorpus.nightly}. */
    static boolean isNight() {
        String night = System.getProperty("corpus.nightly");
        return switch (night) {
            case "true" -> true;
            case "false" -> false;
            default ->
                throw new IllegalArgumentException(
                        "'" + night + "' says neither yes nor no: write -Dcorpus.nightly or leave it out.");
        };
    }

    List<Attempt> daily() {
        return all().stream().filter(attempt -> !isNightly(attempt)).toList();
    }

    private static boolean isNightly(Attempt attempt) {
        return attempt.name().startsWith(NIGHTLY + "/");
    }

    /** The folder that tells what an attempt is: {@code right}, {@code wrong}, {@code hostile} or {@code reference}. */
    static String kind(Attempt attempt) {
        Path name = Path.of(attempt.name());
        return name.getName(Math.max(0, name.getNameCount() - 2)).toString();
    }
}
