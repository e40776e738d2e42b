package solutions;

import grader.attempts.Attempt;
import grader.attempts.KataFolder;
import java.nio.file.Path;
import java.util.List;

/**
 * The answers that prove the grader of a kata. Those that the test command grades stand for every rule and every style;
 * many more lie in the folder {@code nightly}, most of them because they were once judged wrongly.
 */
record Corpus(Path kata) {
    private static final String NIGHTLY = "nightly";

    Path folder() {
        return Repository.ROOT.resolve("solutions").resolve(kata.getFileName());
    }

    List<Attempt> all() {
        return Attempt.below(folder(), KataFolder.of(kata));
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
