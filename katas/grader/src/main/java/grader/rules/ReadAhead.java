package grader.rules;

import grader.Kata;
import grader.calls.AttemptThreads;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Looks for what blocks in the classes of the attempt while the first checks of a kata go on: to read classes takes a while
 * the first time, and checks wait more than they work. Who asks afterwards need not wait, or meets what failed here.
 */
public final class ReadAhead implements BeforeAllCallback {
    @Override
    public void beforeAll(ExtensionContext kata) {
        Class<?> test = kata.getRequiredTestClass();
        Class<?> attempt = test.getAnnotation(Kata.class).stub();
        CompletableFuture.runAsync(
                () -> AttemptClasses.of(attempt, test).forEach(NoBlockingCalls::in),
                task -> AttemptThreads.startOwn("classes", task));
    }
}
