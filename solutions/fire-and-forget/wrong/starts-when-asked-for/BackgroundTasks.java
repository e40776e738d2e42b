// Misconception: a task may as well start when somebody wants its result.
// Fails: 1, 3, 4, 5, 6, 7, 8, 9, 11, 13
package katas.fireandforget;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

public final class BackgroundTasks implements AutoCloseable {
    private final Consumer<Throwable> onFailure;
    private final AtomicInteger running = new AtomicInteger();
    private volatile boolean isClosed;

    public BackgroundTasks(Consumer<Throwable> onFailure) {
        this.onFailure = onFailure;
    }

    public <T> Future<T> start(Callable<T> task) {
        if (isClosed) {
            throw new RejectedExecutionException("closed");
        }
        return new Lazy<>(task);
    }

    public int running() {
        return running.get();
    }

    @Override
    public void close() {
        isClosed = true;
    }

    private final class Lazy<T> extends FutureTask<T> {
        Lazy(Callable<T> task) {
            super(task);
        }

        @Override
        public T get() throws InterruptedException, ExecutionException {
            if (!isDone()) {
                running.incrementAndGet();
                run();
                running.decrementAndGet();
            }
            return super.get();
        }

        @Override
        protected void setException(Throwable failure) {
            super.setException(failure);
            onFailure.accept(failure);
        }
    }
}
