// Style: no array, no counter: a stack of immutable cells that know its size; whoever pushes the last unfolds it.
package katas.gatherexceptions;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/** Starts calls together and gathers what became of each: {@code asyncio.gather(*aws, return_exceptions=True)}. */
public final class GatherExceptions {

    private GatherExceptions() {}

    private record Cell<T>(int slot, Outcome<T> outcome, Cell<T> next, int size) {}

    public static <T> CompletableFuture<List<Outcome<T>>> gather(List<Supplier<CompletableFuture<T>>> calls) {
        List<CompletableFuture<T>> started = new ArrayList<>();
        for (var call : List.copyOf(calls)) {
            started.add(start(call));
        }
        var gathered = new Gathered<>(started);
        if (started.isEmpty()) {
            gathered.complete(new ArrayList<>());
        }
        var top = new AtomicReference<Cell<T>>();
        var slots = IntStream.range(0, started.size()).iterator();
        for (var call : started) {
            int slot = slots.next();
            call.handle((value, failure) -> {
                Outcome<T> outcome = outcome(value, failure);
                Cell<T> cell = top.updateAndGet(old -> new Cell<>(slot, outcome, old, old == null ? 1 : old.size + 1));
                return cell.size == started.size() && gathered.complete(unfold(cell));
            });
        }
        return gathered;
    }

    private static <T> List<Outcome<T>> unfold(Cell<T> cell) {
        List<Outcome<T>> all = new ArrayList<>(Collections.nCopies(cell.size, null));
        for (; cell != null; cell = cell.next) {
            all.set(cell.slot, cell.outcome);
        }
        return all;
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
