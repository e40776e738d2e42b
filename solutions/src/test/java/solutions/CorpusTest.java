package solutions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import grader.attempts.Attempt;
import grader.attempts.Classpath;
import grader.attempts.Graded;
import grader.attempts.KataFolder;
import grader.attempts.Referee;
import grader.attempts.Referees;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
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
    private static final Duration BOUND = Duration.ofSeconds(30);
    /** Much of it never ends: half of the time tells as much. */
    private static final Duration BOUND_OF_WHAT_IS_HOSTILE = Duration.ofSeconds(15);

    private static final Map<Terms, Referees> REFEREES = new ConcurrentHashMap<>();

    @AfterAll
    static void close() throws IOException {
        for (Referees referees : REFEREES.values()) {
            referees.close();
        }
    }

    /** On which an attempt is graded. */
    private record Terms(Path kata, Duration bound) {
        static Terms of(Path kata, Attempt attempt) {
            return new Terms(kata, Expectation.of(attempt) == Expectation.HOSTILE ? BOUND_OF_WHAT_IS_HOSTILE : BOUND);
        }

        Referees referees() {
            List<String> flags = Referee.Settings.flags(System.getProperty("graded.jvm"));
            Path cache = Repository.ROOT.resolve("solutions/target");
            return new Referees(
                    KataFolder.of(kata), new Referee.Settings(flags, Classpath.without(kata), bound, cache));
        }
    }

    @TestFactory
    Stream<DynamicNode> everyAttemptComesToWhatItsHeaderSays() {
        Share share = Share.parse(System.getProperty("corpus.share"));
        return Repository.katas(System.getProperty("corpus.katas")).stream()
                .map(kata -> dynamicContainer(
                        kata.getFileName().toString(),
                        share.of(new Corpus(kata).due()).map(attempt -> comesToWhatItsHeaderSays(kata, attempt))));
    }

    private static DynamicTest comesToWhatItsHeaderSays(Path kata, Attempt attempt) {
        return dynamicTest(attempt.name(), () -> {
            Graded graded = REFEREES.computeIfAbsent(Terms.of(kata, attempt), Terms::referees)
                    .grade(attempt);

            assumeFalse(graded.isSkipped(), graded.line());
            assertThat(Expectation.of(attempt).isMetBy(graded, attempt))
                    .as(
                            "%s%nand its header says %s",
                            Expectation.story(graded), attempt.header().entries())
                    .isTrue();
        });
    }
}
