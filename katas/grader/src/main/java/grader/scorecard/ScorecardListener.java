package grader.scorecard;

import grader.calls.AttemptThreads;
import grader.guard.CapturedOutput;
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

/** Prints the scorecard of a kata once its checks have run, and leaves it as JSON in the module's {@code target}. */
public final class ScorecardListener implements TestExecutionListener {
    private static final boolean VERBOSE = Boolean.getBoolean("grader.verbose");
    private static final int PRINTED_LINES = 10;

    private final PrintStream out = System.out;
    private final Path json = Path.of(System.getProperty("basedir", ""))
            .toAbsolutePath()
            .resolve("target")
            .resolve("scorecard.json");
    private Grading grading;
    private CapturedOutput printed;
    private Thread onExit;

    @Override
    public void testPlanExecutionStarted(TestPlan plan) {
        grading = Grading.of(plan).orElse(null);
        if (grading == null) {
            return;
        }
        forgetTheLastScorecard();
        onExit = new Thread(() -> tell(grading.scorecard().cutShort(Verdict.EXITED)), "scorecard");
        Runtime.getRuntime().addShutdownHook(onExit);
        Scorecard planned = grading.scorecard();
        AttemptThreads.startOwn("scorecard", () -> ScorecardFiles.prepareFor(planned));
        if (!VERBOSE) {
            printed = new CapturedOutput();
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
        String folder = "katas/" + scorecard.kata();
        String stub = folder + "/src/main/java/" + scorecard.stub().replace('.', '/') + ".java";
        new TextScorecard(scorecard, stub, folder + "/README.md", VERBOSE)
                .lines()
                .forEach(out::println);
        tellWhatWasPrinted();
        try {
            ScorecardFiles.write(scorecard, json);
        } catch (IOException failure) {
            out.println("The scorecard could not be written to " + json + ": " + failure);
        }
        out.flush();
    }

    private void tellWhatWasPrinted() {
        List<String> lines = printed == null ? List.of() : printed.lines();
        if (lines.isEmpty()) {
            return;
        }
        boolean isCut = printed.isCut() || lines.size() > PRINTED_LINES;
        out.println("Printed by your code" + (isCut ? ", the beginning (all of it with -Dgrader.verbose):" : ":"));
        lines.stream().limit(PRINTED_LINES).forEach(line -> out.println("  " + line));
    }

    private void forgetTheLastScorecard() {
        try {
            Files.deleteIfExists(json);
        } catch (IOException failure) {
            out.println("The last scorecard could not be removed from " + json + ": " + failure);
        }
    }
}
