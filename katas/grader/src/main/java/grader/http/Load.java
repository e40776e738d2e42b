package grader.http;

import static java.util.concurrent.TimeUnit.NANOSECONDS;

import grader.calls.Span;
import grader.calls.Span.Ending;
import grader.calls.Timeline;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;

/** One call of the attempt on the event loop, and what came of it. */
public final class Load<T> {
    private final String name;
    private final Api api;
    private final Callable<CompletableFuture<T>> attempt;
    private volatile long start;
    private volatile boolean hasReturned;
    private volatile CompletableFuture<T> returned;
    private volatile Throwable thrown;
    private volatile Long end;

    Load(String name, Api api, Callable<CompletableFuture<T>> attempt) {
        this.name = name;
        this.api = api;
        this.attempt = attempt;
        this.start = System.nanoTime();
    }

    Load<T> start() {
        api.scene().loop().execute(this::call);
        return this;
    }

    /** The same again, in a scene of its own. */
    Load<T> again() {
        api.playAgain();
        return new Load<>(name, api, attempt).start();
    }

    private void call() {
        start = System.nanoTime();
        try {
            CompletableFuture<T> future = attempt.call();
            returned = future;
            if (future != null) {
                future.whenComplete((result, failure) -> end = System.nanoTime());
            }
        } catch (Throwable failure) {
            thrown = failure;
            end = System.nanoTime();
        }
        hasReturned = true;
    }

    String name() {
        return name;
    }

    Api api() {
        return api;
    }

    /** Whether the method has come back to its caller, with a future, with null or with an exception. */
    boolean hasReturned() {
        return hasReturned;
    }

    /** What it returned, if it did. */
    Optional<CompletableFuture<T>> returned() {
        return Optional.ofNullable(returned);
    }

    /** What the method itself threw, if it did. */
    Optional<Throwable> thrown() {
        return Optional.ofNullable(thrown);
    }

    /** Whether it is over: the method threw, returned null, or its future is done. */
    boolean isOver() {
        return hasReturned && (returned == null || end != null);
    }

    boolean hasFailed() {
        return thrown != null || returned != null && returned.isCompletedExceptionally();
    }

    /** How long it took, or has taken so far, in milliseconds. */
    long millis() {
        return NANOSECONDS.toMillis((end == null ? System.nanoTime() : end) - start);
    }

    /** The result of a load that is over and has not failed. */
    T result() {
        return returned.join();
    }

    /** What {@code get()} reports of a load that failed: the cause of its exception, or a cancellation as it is. */
    Optional<Throwable> failure() {
        try {
            returned.get();
            return Optional.empty();
        } catch (ExecutionException failed) {
            return Optional.ofNullable(failed.getCause());
        } catch (CancellationException cancelled) {
            return Optional.of(cancelled);
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("the check was ended", ended);
        }
    }

    /** The line of the attempt that its caller is at, as {@code File.java:7}, if it has not come back. */
    Optional<String> whereabouts() {
        return hasReturned ? Optional.empty() : api.scene().loop().whereabouts();
    }

    Timeline timeline() {
        Scene scene = api.scene();
        Ending ending = !isOver() ? Ending.PENDING : hasFailed() ? Ending.FAILED : Ending.SUCCEEDED;
        return api.timeline(
                new Span(name, scene.millis(start), end == null ? null : scene.millis(end), ending, "event loop"));
    }
}
