package katas.fireandforget;

import java.util.concurrent.Callable;
import java.util.concurrent.Future;
import java.util.function.Consumer;

/** Work in the background that is neither waited for nor lost: {@code asyncio.create_task(coro)} for Java. */
public final class BackgroundTasks implements AutoCloseable {

    /** @param onFailure told of every task that fails, once, with what it failed with */
    public BackgroundTasks(Consumer<Throwable> onFailure) {
        throw new UnsupportedOperationException("not implemented yet");
    }

    /**
     * Starts a task in the background and returns without waiting for it.
     *
     * @return a handle to await its result with, or to cancel it; most callers drop it
     */
    public <T> Future<T> start(Callable<T> task) {
        throw new UnsupportedOperationException("not implemented yet");
    }

    /** How many tasks are in flight. */
    public int running() {
        throw new UnsupportedOperationException("not implemented yet");
    }

    /** Waits for the tasks in flight, and takes no new ones. */
    @Override
    public void close() {
        throw new UnsupportedOperationException("not implemented yet");
    }
}
