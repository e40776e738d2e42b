// Style: one callback at a time: a cursor walks along the calls that are done, and waits at the first that is not.
package katas.gatherexceptions;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;

/** Starts calls together and gathers what became of each: {@code asyncio.gather(*aws, return_exceptions=True)}. */
public final class GatherExceptions {

    private GatherExceptions() {}

    public static <T> CompletableFuture<List<Outcome<T>>> gather(List<Supplier<CompletableFuture<T>>> calls) {
        List<CompletableFuture<T>> started = new ArrayList<>();
        for (Supplier<CompletableFuture<T>> call : new ArrayList<>(calls)) {
            started.add(start(call));
        }
        Gathered<T> gathered = new Gathered<>(started);
        new Cursor<>(started.iterator(), gathered).walk();
        return gathered;
    }

    private static final class Cursor<T> {
        private final Iterator<CompletableFuture<T>> ahead;
        private final Gathered<T> gathered;
        private final List<Outcome<T>> outcomes = new ArrayList<>();

        Cursor(Iterator<CompletableFuture<T>> ahead, Gathered<T> gathered) {
            this.ahead = ahead;
            this.gathered = gathered;
        }

        void walk() {
            while (ahead.hasNext()) {
                CompletableFuture<T> call = ahead.next();
                if (!call.isDone()) {
                    call.whenComplete((value, failure) -> {
                        outcomes.add(outcome(value, failure));
                        walk();
                    });
                    return;
                }
                call.whenComplete((value, failure) -> outcomes.add(outcome(value, failure)));
            }
            gathered.complete(outcomes);
        }
    }

    private static <T> CompletableFuture<T> start(Supplier<CompletableFuture<T>> call) {
        try {
            return call.get();
        } catch (Throwable thrown) {
            return CompletableFuture.failedFuture(thrown);
        }
    }

    private static <T> Outcome<T> outcome(T value, Throwable failure) {
        if (failure == null) {
            return new Outcome.Success<>(value);
        }
        boolean plumbing = failure instanceof CompletionException && failure.getCause() != null;
        return new Outcome.Failure<>(plumbing ? failure.getCause() : failure);
    }

    /** The gather: cancelled, it cancels the calls that are pending. */
    private static final class Gathered<T> extends CompletableFuture<List<Outcome<T>>> {
        private final List<CompletableFuture<T>> started;

        Gathered(List<CompletableFuture<T>> started) {
            this.started = started;
        }

        @Override
        public boolean cancel(boolean mayInterruptIfRunning) {
            boolean cancelled = super.cancel(mayInterruptIfRunning);
            if (cancelled) {
                started.forEach(call -> call.cancel(mayInterruptIfRunning));
            }
            return cancelled;
        }
    }
}
