package katas.gather;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

/** Starts calls together and gathers their results: {@code asyncio.gather(*aws)} for Java. */
public final class Gather {

    private Gather() {}

    /**
     * Starts every call and returns, without waiting, a future of all their results in the order of the calls.
     *
     * @param calls calls that have not started: {@code get()} starts one, as awaiting a coroutine does in Python
     */
    public static <T> CompletableFuture<List<T>> gather(List<Supplier<CompletableFuture<T>>> calls) {
        throw new UnsupportedOperationException("not implemented yet");
    }
}
