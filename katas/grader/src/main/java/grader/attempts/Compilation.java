package grader.attempts;

import java.util.List;

/**
 * What came of compiling an attempt.
 *
 * @param preview whether it was compiled with the preview features of this JDK, and so needs a JVM that has them
 * @param errors why it does not compile; empty if it does
 */
record Compilation(boolean preview, List<CompilerMessage> errors) {
    boolean succeeded() {
        return errors.isEmpty();
    }
}
