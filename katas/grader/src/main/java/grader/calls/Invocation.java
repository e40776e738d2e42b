package grader.calls;

import grader.calls.Span.Ending;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;

/** The attempt at work: its method was called on a thread of its own, and what came of it is on record here. */
public final class Invocation<T> {
    /** How long its thread may take to end once all calls have, in milliseconds. */
    private static final long GRACE = 50;

    private final String name;
    private final Calls calls;
    private final long start;
    private final Thread caller;
    private volatile boolean hasReturned;
    private volatile CompletableFuture<T> returned;
    private volatile Throwable thrown;
    private volatile OptionalLong end = OptionalLong.empty();

    Invocation(String name, Calls calls, Callable<CompletableFuture<T>> attempt) {
        this.name = name;
        this.calls = calls;
        this.start = calls.now();
        this.caller = AttemptThreads.caller("caller", () -> call(attempt));
        caller.start();
    }

    private void call(Callable<CompletableFuture<T>> attempt) {
        try {
            CompletableFuture<T> future = attempt.call();
            returned = future;
            if (future != null) {
                future.whenComplete((result, failure) -> ended());
            }
        } catch (Throwable failure) {
            thrown = failure;
            ended();
        }
        hasReturned = true;
        calls.activity().happened();
    }

    private void ended() {
        end = OptionalLong.of(calls.now());
        calls.activity().happened();
    }

    public String name() {
        return name;
    }

    public Calls calls() {
        return calls;
    }

    /** Whether the method has come back to its caller, with a future, with null or with an exception. */
    public boolean hasReturned() {
        return hasReturned;
    }

    /** What it returned, if it did. */
    public Optional<CompletableFuture<T>> returned() {
        return Optional.ofNullable(returned);
    }

    /** What the method itself threw, if it did. */
    public Optional<Throwable> thrown() {
        return Optional.ofNullable(thrown);
    }

    /** Cancels the future that it returned, as the owner of a task would. */
    public void cancel() {
        calls.deliver(() -> returned.cancel(true));
    }

    /** Whether it is over: the method threw, returned null, or its future is done. */
    public boolean isOver() {
        return hasReturned && (returned == null || returned.isDone());
    }

    /** The simulated millisecond at which it was over, or the present one. */
    public long end() {
        return end.orElse(calls.now());
    }

    /** The result of a future that is done and has not failed. */
    public T result() throws InterruptedException {
        try {
            return returned.get();
        } catch (ExecutionException failed) {
            throw new IllegalStateException("it failed", failed);
        }
    }

    /** What {@code get()} reports of a future that failed: the cause of its exception, or a cancellation as it is. */
    public Optional<Throwable> failure() throws InterruptedException {
        try {
            returned.get();
            return Optional.empty();
        } catch (ExecutionException failed) {
            return Optional.ofNullable(failed.getCause());
        } catch (CancellationException cancelled) {
            return Optional.of(cancelled);
        }
    }

    /** The line of the attempt that its caller is at, as {@code File.java:7}, if it has not come back. */
    public Optional<String> whereabouts() {
        return AttemptCode.lineIn(caller.getStackTrace());
    }

    /** Whether its thread still runs, and heeds no interrupt. */
    public boolean isRunaway() {
        return caller.getState() == Thread.State.RUNNABLE;
    }

    Span span() {
        Ending ending;
        if (thrown != null) {
            ending = Ending.FAILED;
        } else {
            ending = returned == null ? Ending.PENDING : Run.ending(returned);
        }
        return new Span(name, start, isOver() ? Long.valueOf(end()) : null, ending, caller.getName());
    }

    void abandon() {
        try {
            caller.join(GRACE);
            caller.interrupt();
            caller.join(GRACE);
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
    }
}
