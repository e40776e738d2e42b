package docs.proofs;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.awaitility.Awaitility.await;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;

/** Waits that end: the bound is for a claim that does not hold, not for a machine that is slow. */
final class Waiting {
    private static final int BOUND = 60;

    private Waiting() {}

    static <T> T resultOf(CompletableFuture<T> future)
            throws InterruptedException, ExecutionException, TimeoutException {
        return future.get(BOUND, SECONDS);
    }

    static void waitFor(CountDownLatch latch) {
        try {
            if (!latch.await(BOUND, SECONDS)) {
                throw new AssertionError("the latch was not released");
            }
        } catch (InterruptedException interrupted) {
            throw new AssertionError("interrupted while waiting", interrupted);
        }
    }

    /** Waits until the thread waits itself, without a bound of its own. */
    static void waitUntilParked(Thread thread) {
        await().atMost(BOUND, SECONDS).until(() -> thread.getState() == Thread.State.WAITING);
    }

    static void waitUntilOver(Thread thread) throws InterruptedException {
        thread.join(SECONDS.toMillis(BOUND));
        if (thread.isAlive()) {
            throw new AssertionError(thread + " did not end");
        }
    }
}
