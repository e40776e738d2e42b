// Hostile: right in every rule, but for a thread that waits for failures and keeps the program from ending.
// Verdict: UNSOLVED
package katas.gatherexceptions;

import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Supplier;
import katas.gatherexceptions.Outcome.Failure;
import katas.gatherexceptions.Outcome.Success;

public final class GatherExceptions {

    private GatherExceptions() {}

    private static final BlockingQueue<Throwable> FAILURES = new LinkedBlockingQueue<>();

    private static final ExecutorService REPORTER = Executors.newSingleThreadExecutor();

    static {
        REPORTER.execute(() -> {
            while (true) {
                try {
                    FAILURES.take();
                } catch (InterruptedException ignored) {
                    // and on it goes
                }
            }
        });
    }

    public static <T> CompletableFuture<List<Outcome<T>>> gather(List<Supplier<CompletableFuture<T>>> calls) {
        List<CompletableFuture<T>> started =
                calls.stream().map(GatherExceptions::start).toList();
        CompletableFuture<List<Outcome<T>>> gathered = new CompletableFuture<>() {
            @Override
            public boolean cancel(boolean mayInterruptIfRunning) {
                if (completeExceptionally(new CancellationException())) {
                    started.forEach(call -> call.cancel(mayInterruptIfRunning));
                }
                return isCancelled();
            }
        };
        List<CompletableFuture<Outcome<T>>> outcomes =
                started.stream().map(GatherExceptions::outcome).toList();
        CompletableFuture.allOf(outcomes.toArray(CompletableFuture[]::new))
                .thenRun(() -> gathered.complete(
                        outcomes.stream().map(CompletableFuture::join).toList()));
        return gathered;
    }

    private static <T> CompletableFuture<Outcome<T>> outcome(CompletableFuture<T> call) {
        return call.handle((value, failure) -> {
            if (failure == null) {
                return new Success<>(value);
            }
            FAILURES.add(failure);
            return new Failure<>(failure);
        });
    }

    private static <T> CompletableFuture<T> start(Supplier<CompletableFuture<T>> call) {
        try {
            return call.get();
        } catch (Throwable failure) {
            return CompletableFuture.failedFuture(failure);
        }
    }
}
