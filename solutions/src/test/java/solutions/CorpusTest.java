package solutions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import grader.attempts.Attempt;
import grader.attempts.Graded;
import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** Every attempt of the corpus comes to what its header says: the proof of the graders. */
@Execution(ExecutionMode.CONCURRENT)
class CorpusTest {
    private static final Referees REFEREES = new Referees();

    @AfterAll
    static void close() throws IOException {
        REFEREES.close();
    }

    @TestFactory
    Stream<DynamicNode> everyAttemptComesToWhatItsHeaderSays() {
        return Repository.katas().stream()
                .map(kata -> dynamicContainer(
                        kata.getFileName().toString(),
                        Repository.attempts(kata).stream().map(attempt -> comesToWhatItsHeaderSays(kata, attempt))));
    }

    private static DynamicTest comesToWhatItsHeaderSays(Path kata, Attempt attempt) {
        return dynamicTest(attempt.name(), () -> {
            Graded graded = REFEREES.grade(kata, attempt);

            assumeFalse(graded.isSkipped(), graded.line());
            assertThat(Expectation.of(attempt).isMetBy(graded, attempt))
                    .as("%s%nand its header says %s", Expectation.story(graded), attempt.header().entries())
                    .isTrue();
        });
    }
}
