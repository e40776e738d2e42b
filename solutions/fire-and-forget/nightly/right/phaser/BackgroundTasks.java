// Style: a thread for each task that is a party of a Phaser; close() is the last to arrive.
package katas.fireandforget;

import java.util.concurrent.Callable;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.Phaser;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

public final class BackgroundTasks implements AutoCloseable {
    private final Consumer<Throwable> onFailure;
    /** A Phaser has 65,535 parties at most. */
    private final Phaser inFlight = new Phaser(1);

    private final AtomicBoolean isClosed = new AtomicBoolean();

    public BackgroundTasks(Consumer<Throwable> onFailure) {
        this.onFailure = onFailure;
    }

    public <T> Future<T> start(Callable<T> task) {
        if (isClosed.get() || inFlight.register() < 0) {
            throw new RejectedExecutionException("closed");
        }
        FutureTask<T> handle = new FutureTask<>(task) {
            @Override
            protected void setException(Throwable failure) {
                super.setException(failure);
                if (!isCancelled()) {
                    report(failure);
                }
            }
        };
        new Thread(() -> {
                    try {
                        handle.run();
                    } finally {
                        inFlight.arriveAndDeregister();
                    }
                })
                .start();
        return handle;
    }

    private void report(Throwable failure) {
        try {
            onFailure.accept(failure);
        } catch (Throwable ignored) {
            // The reporter's own trouble.
        }
    }

    public int running() {
        return Math.max(0, inFlight.getRegisteredParties() - (isClosed.get() ? 0 : 1));
    }

    @Override
    public void close() {
        if (isClosed.compareAndSet(false, true)) {
            int phase = inFlight.arriveAndDeregister();
            inFlight.awaitAdvance(phase);
        }
    }
}
