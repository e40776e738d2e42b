package grader.scorecard;

import grader.calls.AttemptThreads;
import grader.guard.CapturedOutput;
import grader.guide.Guide;
import grader.guide.Language;
import grader.page.ScorecardPage;
import java.io.FileDescriptor;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.TestPlan;

/** Prints the scorecard of a kata once its checks have run, and leaves it as JSON and as a page in its {@code target}. */
public final class ScorecardListener implements TestExecutionListener {
    private static final boolean VERBOSE = Boolean.getBoolean("grader.verbose");
    private static final int PRINTED_LINES = 10;
    private static final int CHECK_THAT_WAITS = 3;

    private final PrintStream out = System.out;
    private final Path folder = Path.of(System.getProperty("basedir", "")).toAbsolutePath();
    private final Path json = folder.resolve("target").resolve("scorecard.json");
    private final Path page = folder.resolve("target").resolve("scorecard.html");
    private Guide guide;
    private ScorecardPage html;
    private Grading grading;
    private CapturedOutput printed;
    private Thread onExit;
    private int checks;

    @Override
    public void testPlanExecutionStarted(TestPlan plan) {
        grading = Grading.of(plan).orElse(null);
        if (grading == null) {
            return;
        }
        guide = Guide.of(folder, Language.spokenOn(out));
        forgetTheLastScorecard();
        onExit = new Thread(() -> tell(grading.scorecard().cutShort(Verdict.EXITED)), "scorecard");
        Runtime.getRuntime().addShutdownHook(onExit);
        html = new ScorecardPage(grading.scorecard(), folder, guide);
        if (!VERBOSE) {
            printed = new CapturedOutput();
        }
    }

    /** What writing needs is loaded while checks go on that wait more than they work: the first two load much themselves. */
    @Override
    public void executionStarted(TestIdentifier test) {
        if (grading != null && test.isTest() && ++checks == CHECK_THAT_WAITS) {
            Scorecard planned = grading.scorecard();
            AttemptThreads.startOwn("scorecard", () -> {
                ScorecardFiles.prepareFor(planned);
                html.prepareFor(page);
            });
        }
    }

    @Override
    public void executionFinished(TestIdentifier test, TestExecutionResult result) {
        if (grading != null) {
            grading.ended(test, result);
            endIfSilenced();
        }
    }

    @Override
    public void testPlanExecutionFinished(TestPlan plan) {
        if (grading != null) {
            Runtime.getRuntime().removeShutdownHook(onExit);
            tell(grading.scorecard());
        }
    }

    /** Standard output is the line to Maven: an attempt that closes it cuts it, and Maven reports that. */
    private void endIfSilenced() {
        if (!FileDescriptor.out.valid()) {
            Runtime.getRuntime().halt(1);
        }
    }

    private void tell(Scorecard scorecard) {
        if (printed != null) {
            printed.close();
        }
        String kata = "katas/" + scorecard.kata();
        String stub = kata + "/src/main/java/" + scorecard.stub().replace('.', '/') + ".java";
        new TextScorecard(scorecard, guide, stub, kata + "/" + guide.briefFile(), VERBOSE)
                .lines()
                .forEach(out::println);
        tellWhatWasPrinted();
        write(scorecard, kata + "/target/" + page.getFileName());
        out.flush();
    }

    private void write(Scorecard scorecard, String shown) {
        try {
            ScorecardFiles.write(scorecard, json);
            html.of(scorecard).write(page);
            out.println(guide.labels().text("page.written", shown));
        } catch (IOException | RuntimeException failure) {
            out.println(guide.labels().text("scorecard.not-written", page.getParent(), failure));
        }
    }

    private void tellWhatWasPrinted() {
        List<String> lines = printed == null ? List.of() : printed.lines();
        if (lines.isEmpty()) {
            return;
        }
        boolean isCut = printed.isCut() || lines.size() > PRINTED_LINES;
        out.println(guide.labels().text(isCut ? "scorecard.printed-cut" : "scorecard.printed"));
        lines.stream().limit(PRINTED_LINES).forEach(line -> out.println("  " + line));
    }

    private void forgetTheLastScorecard() {
        try {
            Files.deleteIfExists(json);
            Files.deleteIfExists(page);
        } catch (IOException failure) {
            out.println(guide.labels().text("scorecard.not-removed", json.getParent(), failure));
        }
    }
}
