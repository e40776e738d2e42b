// Style: a StructuredTaskScope in a thread of its own, which forks what start hands to it.
// JDK: 25-preview
package katas.fireandforget;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.StructuredTaskScope;
import java.util.concurrent.StructuredTaskScope.Joiner;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

public final class BackgroundTasks implements AutoCloseable {
    private final Consumer<Throwable> onFailure;
    private final BlockingQueue<Runnable> handedOver = new LinkedBlockingQueue<>();
    private final AtomicInteger running = new AtomicInteger();
    private final Thread owner = new Thread(this::forkUntilClosed, "owner of the scope");
    private boolean isClosed;

    public BackgroundTasks(Consumer<Throwable> onFailure) {
        this.onFailure = onFailure;
        owner.start();
    }

    public synchronized <T> Future<T> start(Callable<T> task) {
        if (isClosed) {
            throw new RejectedExecutionException("closed");
        }
        FutureTask<T> handle = new FutureTask<>(task);
        running.incrementAndGet();
        handedOver.add(() -> run(handle));
        return handle;
    }

    private void forkUntilClosed() {
        try (var scope = StructuredTaskScope.open(Joiner.<Object>awaitAll())) {
            for (Runnable next; (next = handedOver.take()) != END; ) {
                scope.fork(next);
            }
            scope.join();
        } catch (InterruptedException nobodyDoes) {
            throw new IllegalStateException(nobodyDoes);
        }
    }

    private static final Runnable END = () -> {};

    private void run(FutureTask<?> handle) {
        try {
            handle.run();
            handle.get();
        } catch (ExecutionException failed) {
            report(failed.getCause());
        } catch (CancellationException | InterruptedException cancelled) {
            // No failure.
        } finally {
            running.decrementAndGet();
        }
    }

    private void report(Throwable failure) {
        try {
            onFailure.accept(failure);
        } catch (Throwable ignored) {
            // The reporter's own trouble.
        }
    }

    public int running() {
        return running.get();
    }

    @Override
    public void close() {
        synchronized (this) {
            if (!isClosed) {
                isClosed = true;
                handedOver.add(END);
            }
        }
        try {
            owner.join();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
