package grader.page;

import static java.nio.charset.StandardCharsets.UTF_8;

import grader.guide.Guide;
import grader.scorecard.Scorecard;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** A scorecard as one self-contained page: no script, nothing from the network, and nothing of an attempt but its text. */
public final class ScorecardPage {
    private final Scorecard scorecard;
    private final Path kata;
    private final Guide guide;
    private final Ways ways;

    /**
     * @param kata the kata's folder
     * @param guide in whose words it is told
     */
    public ScorecardPage(Scorecard scorecard, Path kata, Guide guide) {
        this(scorecard, kata.toAbsolutePath().normalize(), guide, null);
    }

    private ScorecardPage(Scorecard scorecard, Path kata, Guide guide, Ways prepared) {
        this.scorecard = scorecard;
        this.kata = kata;
        this.guide = guide;
        this.ways = prepared != null ? prepared : new Ways(solutions(), stub().getParent());
    }

    /** The page for what the grading came to, with what has been prepared. */
    public ScorecardPage of(Scorecard result) {
        return new ScorecardPage(result, kata, guide, ways);
    }

    /** Writes the page; its links are seen from the folder of the file. */
    public void write(Path file) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        Files.writeString(file, html(file), UTF_8);
    }

    /** Loads what {@link #write} needs: it takes a while the first time, which can go by beside the checks. */
    public void prepareFor(Path file) {
        try {
            html(file);
            guide.ladders();
            ways.all();
        } catch (RuntimeException again) {
            // Whatever it is, it happens again when the page is written, and is told then.
        }
    }

    /** The page as it lies in a file. */
    public String html(Path file) {
        Map<String, Object> values = PageTemplate.values(guide);
        values.put("card", ScorecardView.withHints(scorecard, guide));
        values.put("links", links(new Links(file)));
        values.put("ways", scorecard.verdict().isSolved() ? ways.all() : List.of());
        return new PageTemplate("scorecard.html").with(values);
    }

    /** What there is to open: what is null is not there. */
    record ToOpen(String brief, String docs, String stub, String stubName) {}

    private ToOpen links(Links links) {
        Path docs = repository().resolve("docs");
        return new ToOpen(
                links.to(kata.resolve(guide.briefFile())).orElse(null),
                links.to(docs.resolve(guide.language().tag()).resolve(name() + ".md"))
                        .or(() -> links.to(docs.resolve(name() + ".md")))
                        .orElse(null),
                links.to(stub()).orElse(null),
                stub().getFileName().toString());
    }

    private Path stub() {
        return kata.resolve("src/main/java").resolve(scorecard.stub().replace('.', '/') + ".java");
    }

    private Path solutions() {
        return repository().resolve("solutions").resolve(name());
    }

    private String name() {
        return kata.getFileName().toString();
    }

    private Path repository() {
        return kata.resolve("../..").normalize();
    }
}
