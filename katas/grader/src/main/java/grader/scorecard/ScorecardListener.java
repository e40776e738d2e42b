package grader.scorecard;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.TestPlan;

/** Prints the scorecard of a kata once its checks have run, and leaves it as JSON in the module's {@code target}. */
public final class ScorecardListener implements TestExecutionListener {
    private final PrintStream out = System.out;
    private Optional<Grading> grading = Optional.empty();

    @Override
    public void testPlanExecutionStarted(TestPlan plan) {
        grading = Grading.of(plan);
    }

    @Override
    public void executionFinished(TestIdentifier test, TestExecutionResult result) {
        grading.ifPresent(it -> it.ended(test, result));
    }

    @Override
    public void testPlanExecutionFinished(TestPlan plan) {
        grading.map(Grading::scorecard).ifPresent(this::tell);
    }

    private void tell(Scorecard scorecard) {
        Path module = Path.of(System.getProperty("basedir", ""));
        String folder = "katas/" + scorecard.kata();
        String stub = folder + "/src/main/java/" + scorecard.stub().replace('.', '/') + ".java";
        new TextScorecard(scorecard, stub, folder + "/README.md").lines().forEach(out::println);
        try {
            ScorecardFiles.write(scorecard, module.resolve("target").resolve("scorecard.json").toAbsolutePath());
        } catch (IOException failure) {
            out.println("The scorecard could not be written: " + failure);
        }
    }
}
