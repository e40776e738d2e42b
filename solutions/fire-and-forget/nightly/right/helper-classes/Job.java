package katas.fireandforget;

import java.util.concurrent.Callable;
import java.util.concurrent.FutureTask;
import java.util.function.Consumer;

/** A task on its way: a handle for whoever started it, and work for a thread. */
final class Job<T> extends FutureTask<T> {
    private final Registry registry;
    private final Consumer<Throwable> onFailure;

    Job(Callable<T> task, Registry registry, Consumer<Throwable> onFailure) {
        super(task);
        this.registry = registry;
        this.onFailure = onFailure;
    }

    @Override
    public void run() {
        try {
            super.run();
        } finally {
            registry.remove(this);
        }
    }

    @Override
    protected void setException(Throwable failure) {
        super.setException(failure);
        if (!isCancelled()) {
            onFailure.accept(failure);
        }
    }
}
