package grader.watch;

import grader.attempts.Graded;
import grader.attempts.KataFolder;
import grader.guide.Guide;
import grader.page.ScorecardPage;
import grader.scorecard.Scorecard;
import grader.scorecard.ScorecardFiles;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Where a kata lies, and how its files are named to a reader: by their paths below the repository.
 *
 * @param folder of the kata
 */
public record Place(KataFolder kata, Path folder) {

    public static Place of(Path folder) {
        return new Place(KataFolder.of(folder), folder.toAbsolutePath().normalize());
    }

    public String name() {
        return kata.name();
    }

    public String stub() {
        return named(kata.stubFolder().resolve(kata.stub()));
    }

    public String brief(Guide guide) {
        return named(folder.resolve(guide.briefFile()));
    }

    private String named(Path file) {
        return "katas/" + name() + "/" + folder.relativize(file).toString().replace('\\', '/');
    }

    Path page() {
        return target().resolve("scorecard.html");
    }

    Path hints() {
        return target().resolve("hints.json");
    }

    private Path target() {
        return folder.resolve("target");
    }

    /** Leaves a scorecard as JSON and as a page; gives what to say if that cannot be. */
    public Optional<String> keep(Scorecard scorecard, Guide guide) {
        return keep(scorecard, guide, new ScorecardPage(scorecard, folder, guide));
    }

    /** The same, where the page holds neither hints nor solutions. */
    public Optional<String> keepWithoutHelp(Scorecard scorecard, Guide guide) {
        return keep(scorecard, guide, new ScorecardPage(scorecard, folder, guide).withoutHelp());
    }

    private Optional<String> keep(Scorecard scorecard, Guide guide, ScorecardPage page) {
        try {
            ScorecardFiles.write(scorecard, target().resolve("scorecard.json"));
            page.write(page());
            return Optional.empty();
        } catch (IOException failure) {
            return Optional.of(guide.labels().text("scorecard.not-written", target(), failure));
        }
    }

    /** The scorecard of a grading, which tells of no rule where none was looked at. */
    public Scorecard scorecard(Graded graded) {
        Scorecard known = graded.scorecard();
        return known == null
                ? new Scorecard(Scorecard.VERSION, name(), kata.stubClass(), List.of(), null, graded.verdict())
                : known;
    }
}
