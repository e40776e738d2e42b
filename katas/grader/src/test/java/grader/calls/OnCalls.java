package grader.calls;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.parallel.Isolated;

/** A test with simulated calls of its own. */
@Isolated
abstract class OnCalls {
    final Calls calls = new Calls();

    @BeforeEach
    void takeBaseline() {
        AttemptThreads.takeBaseline();
    }

    @AfterEach
    void close() {
        calls.close();
    }
}
