package grader.watch;

import grader.attempts.CompilerMessage;
import grader.attempts.Graded;
import grader.guide.Guide;
import grader.scorecard.Scorecard;
import grader.scorecard.TextScorecard;
import java.util.ArrayList;
import java.util.List;

/** Tells as text what became of a save. */
public final class VerdictText {
    private static final int ERRORS = 3;

    private final Guide guide;
    private final Place place;

    public VerdictText(Guide guide, Place place) {
        this.guide = guide;
        this.place = place;
    }

    /** All that is known; of what does not compile the first errors. */
    public List<String> lines(Graded graded, boolean isVerbose) {
        if (!graded.errors().isEmpty()) {
            return errors(graded, isVerbose);
        }
        Scorecard scorecard = place.scorecard(graded);
        if (scorecard.rules().isEmpty()) {
            return List.of(headline(graded), "  " + graded.reason());
        }
        List<String> lines = new ArrayList<>(
                new TextScorecard(scorecard, guide, place.stub(), place.brief(guide), isVerbose).lines());
        lines.removeIf(String::isEmpty);
        if (scorecard.cutShort() != null) {
            lines.add("  " + graded.reason());
        }
        return lines;
    }

    private List<String> errors(Graded graded, boolean isVerbose) {
        List<String> lines = new ArrayList<>();
        lines.add(headline(graded));
        List<CompilerMessage> errors = graded.errors();
        errors.stream().limit(isVerbose ? errors.size() : ERRORS).forEach(error -> {
            lines.add("");
            error.lines().forEach(line -> lines.add("  " + line));
        });
        if (!isVerbose && errors.size() > ERRORS) {
            lines.add("");
            lines.add("  " + guide.labels().text("watch.more-errors", errors.size() - ERRORS));
        }
        return lines;
    }

    /** The kata and the verdict. */
    public String headline(Graded graded) {
        return place.name() + ": " + guide.labels().of(graded.verdict());
    }
}
