package docs.proofs;

import static java.util.concurrent.TimeUnit.DAYS;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/** Background tasks that report their failures, are counted, and have ended when they are closed. */
final class DrainingTasks implements AutoCloseable {
    private final ExecutorService executor = Executors.newCachedThreadPool();
    private final AtomicInteger running = new AtomicInteger();
    private final Consumer<Throwable> onFailure;

    DrainingTasks(Consumer<Throwable> onFailure) {
        this.onFailure = onFailure;
    }

    // snippet: count
    <T> Future<T> start(Callable<T> task) {
        FutureTask<T> handle = reporting(task);
        running.incrementAndGet(); // before the task can end
        try {
            executor.execute(() -> {
                try {
                    handle.run();
                } finally {
                    running.decrementAndGet(); // after the body, and also if it never ran
                }
            });
        } catch (Throwable refused) {
            running.decrementAndGet();
            throw refused;
        }
        return handle;
    }

    int running() {
        return running.get();
    }
    // end snippet

    // snippet: report
    private <T> FutureTask<T> reporting(Callable<T> task) {
        return new FutureTask<>(task) {
            @Override
            protected void setException(Throwable failure) {
                super.setException(failure);
                if (!isCancelled()) { // what a cancelled task throws is no failure
                    report(failure);
                }
            }
        };
    }

    private void report(Throwable failure) {
        try {
            onFailure.accept(failure);
        } catch (Throwable thrown) { // a reporter that throws stops nothing
            if (thrown != failure) {
                failure.addSuppressed(thrown);
            }
        }
    }
    // end snippet

    // snippet: close
    @Override
    public void close() {
        executor.shutdown();
        boolean interrupted = false;
        boolean ended = false;
        while (!ended) {
            try {
                ended = executor.awaitTermination(1, DAYS);
            } catch (InterruptedException thrown) {
                interrupted = true; // waits on: no work is lost
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
    // end snippet
}
