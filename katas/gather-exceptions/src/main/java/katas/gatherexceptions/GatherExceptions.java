package katas.gatherexceptions;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

/** Starts calls together and gathers what became of each: {@code asyncio.gather(*aws, return_exceptions=True)}. */
public final class GatherExceptions {

    private GatherExceptions() {}

    /**
     * Starts every call and returns, without waiting, a future of all their outcomes in the order of the calls.
     *
     * @param calls calls that have not started: {@code get()} starts one, as awaiting a coroutine does in Python
     */
    public static <T> CompletableFuture<List<Outcome<T>>> gather(List<Supplier<CompletableFuture<T>>> calls) {
        throw new UnsupportedOperationException("not implemented yet");
    }
}
