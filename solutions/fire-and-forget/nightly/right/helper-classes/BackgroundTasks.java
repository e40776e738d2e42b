// Style: one class for each concern: the jobs, who is in flight, and a reporter that may throw.
package katas.fireandforget;

import java.util.concurrent.Callable;
import java.util.concurrent.Future;
import java.util.function.Consumer;

public final class BackgroundTasks implements AutoCloseable {
    private final Registry registry = new Registry();
    private final Consumer<Throwable> onFailure;

    public BackgroundTasks(Consumer<Throwable> onFailure) {
        this.onFailure = new SafeReporter(onFailure);
    }

    public <T> Future<T> start(Callable<T> task) {
        Job<T> job = new Job<>(task, registry, onFailure);
        registry.add(job);
        new Thread(job, "background-task").start();
        return job;
    }

    public int running() {
        return registry.size();
    }

    @Override
    public void close() {
        registry.close();
    }
}
