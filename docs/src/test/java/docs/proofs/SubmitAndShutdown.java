package docs.proofs;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** What most people write when they are asked for background tasks. */
final class SubmitAndShutdown implements AutoCloseable {
    // snippet: submit-and-shutdown
    private final ExecutorService executor = Executors.newCachedThreadPool();

    <T> Future<T> start(Callable<T> task) {
        return executor.submit(task);
    }

    @Override
    public void close() {
        executor.shutdown();
    }
    // end snippet
}
