package grader.calls;

import grader.calls.Span.Ending;
import java.util.concurrent.CompletableFuture;
import java.util.function.Predicate;

/** One run of a call, from the moment it was asked for. */
final class Run<T> {
    private final CompletableFuture<T> future = new CompletableFuture<>();
    private final String name;
    private final Calls calls;
    private final long start;
    private final String thread = Thread.currentThread().getName();
    private volatile Long end;

    Run(String name, Calls calls) {
        this.name = name;
        this.calls = calls;
        this.start = calls.now();
        future.whenComplete((result, failure) -> {
            noteEnd();
            calls.activity().happened();
        });
    }

    CompletableFuture<T> future() {
        return future;
    }

    /** When it began, in simulated milliseconds. */
    long start() {
        return start;
    }

    /** Ends the run and says whether it was this that ended it. */
    boolean end(Predicate<CompletableFuture<T>> ending) {
        // Before it ends: stages of the attempt run first, and may block this thread.
        noteEnd();
        return ending.test(future);
    }

    private void noteEnd() {
        if (end == null) {
            end = calls.now();
        }
    }

    Span span() {
        return new Span(name, start, future.isDone() ? end : null, ending(future), thread);
    }

    static Ending ending(CompletableFuture<?> future) {
        if (!future.isDone()) {
            return Ending.PENDING;
        }
        if (future.isCancelled()) {
            return Ending.CANCELLED;
        }
        return future.isCompletedExceptionally() ? Ending.FAILED : Ending.SUCCEEDED;
    }
}
