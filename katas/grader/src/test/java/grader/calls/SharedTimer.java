package grader.calls;

import static java.util.concurrent.TimeUnit.MILLISECONDS;
import static org.awaitility.Awaitility.await;

import java.util.concurrent.CompletableFuture;

/** The timer that all who use {@link CompletableFuture} share. */
public final class SharedTimer {
    private SharedTimer() {}

    /** It waits for the time of a task that was cancelled, too, as of a limit of an earlier test, until it has another. */
    public static void looksAtItsTasksAgain() {
        CompletableFuture<Void> task =
                CompletableFuture.runAsync(() -> {}, CompletableFuture.delayedExecutor(1, MILLISECONDS));
        await().until(task::isDone);
    }
}
