package docs.proofs;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A task that fails, and nobody asks how it ended. What reaches the console depends on how it was started. */
final class DiscardedFailure {
    private DiscardedFailure() {}

    public static void main(String[] arguments) {
        ExecutorService executor = Executors.newSingleThreadExecutor();
        switch (System.getProperty("start")) {
            case "runAsync" -> CompletableFuture.runAsync(DiscardedFailure::fail, executor);
            case "submit" -> executor.submit(DiscardedFailure::fail);
            default -> executor.execute(DiscardedFailure::fail);
        }
        executor.shutdown();
    }

    private static void fail() {
        throw new IllegalStateException("nobody looks");
    }
}
