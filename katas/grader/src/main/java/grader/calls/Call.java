package grader.calls;

import grader.calls.Span.Ending;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;

/**
 * A simulated remote call, cold until it is asked for: what calling an {@code async def} gives in Python.
 *
 * <p>Each time it is asked it runs anew. It ends by itself if it takes a time, and otherwise when it is told to.
 */
public final class Call<T> implements Supplier<CompletableFuture<T>> {
    private final String name;
    private final Plan<T> plan;
    private final Calls calls;
    private final List<Run<T>> runs = new CopyOnWriteArrayList<>();
    private volatile boolean isOver;

    Call(String name, Plan<T> plan, Calls calls) {
        this.name = name;
        this.plan = plan;
        this.calls = calls;
    }

    /** Starts the call. */
    @Override
    public CompletableFuture<T> get() {
        Run<T> run = new Run<>(name, calls);
        if (!isOver) {
            calls.schedule(plan, run); // First: once every call has started, time may pass.
        }
        runs.add(run);
        if (isOver) {
            run.end(future -> future.cancel(true));
        } else {
            calls.follow(plan, run);
        }
        return run.future();
    }

    /** Ends what is pending, and whatever is asked for from now on. */
    void end() {
        isOver = true;
        runs.forEach(run -> run.end(future -> future.cancel(true)));
    }

    /** The calls that it belongs to. */
    public Calls calls() {
        return calls;
    }

    public String name() {
        return name;
    }

    /** How often it has been asked for. */
    public int timesAsked() {
        return runs.size();
    }

    public boolean hasStarted() {
        return !runs.isEmpty();
    }

    /** Whether it has started, and nobody has ended it. */
    public boolean isPending() {
        return hasEnding(Ending.PENDING);
    }

    /** Whether somebody has cancelled it. */
    public boolean isCancelled() {
        return hasEnding(Ending.CANCELLED);
    }

    private boolean hasEnding(Ending ending) {
        return spans().stream().anyMatch(span -> span.ending() == ending);
    }

    /** How its last run has ended, if it has. */
    public Ending ending() {
        return spans().get(spans().size() - 1).ending();
    }

    /** Ends it with a result; returns false if somebody has ended it before. */
    public boolean succeed(T result) {
        return calls.end(runs, future -> future.complete(result));
    }

    /** Ends it with a failure; returns false if somebody has ended it before. */
    public boolean fail(Throwable failure) {
        return calls.end(runs, future -> future.completeExceptionally(failure));
    }

    /** Cancels it, as its owner may; returns false if somebody has ended it before. */
    public boolean cancel() {
        return calls.end(runs, future -> future.cancel(true));
    }

    List<Run<T>> runs() {
        return runs;
    }

    List<Span> spans() {
        if (runs.isEmpty()) {
            return List.of(Span.notStarted(name));
        }
        return runs.stream().map(Run::span).toList();
    }
}
