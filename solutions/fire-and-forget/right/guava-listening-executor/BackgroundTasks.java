// Style: Guava: a listening executor, and a callback on each of its futures.
package katas.fireandforget;

import com.google.common.util.concurrent.FutureCallback;
import com.google.common.util.concurrent.Futures;
import com.google.common.util.concurrent.ListenableFuture;
import com.google.common.util.concurrent.ListeningExecutorService;
import com.google.common.util.concurrent.MoreExecutors;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

public final class BackgroundTasks implements AutoCloseable {
    private final Consumer<Throwable> onFailure;
    private final ListeningExecutorService executor = MoreExecutors.listeningDecorator(Executors.newCachedThreadPool());
    private final AtomicInteger running = new AtomicInteger();

    public BackgroundTasks(Consumer<Throwable> onFailure) {
        this.onFailure = onFailure;
    }

    public <T> Future<T> start(Callable<T> task) {
        running.incrementAndGet();
        ListenableFuture<T> handle;
        try {
            handle = executor.submit(task);
        } catch (RejectedExecutionException closed) {
            running.decrementAndGet();
            throw closed;
        }
        handle.addListener(running::decrementAndGet, MoreExecutors.directExecutor());
        Futures.addCallback(
                handle,
                new FutureCallback<>() {
                    @Override
                    public void onSuccess(T result) {}

                    @Override
                    public void onFailure(Throwable failure) {
                        if (!handle.isCancelled()) {
                            report(failure);
                        }
                    }
                },
                MoreExecutors.directExecutor());
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
        return running.get();
    }

    @Override
    public void close() {
        MoreExecutors.shutdownAndAwaitTermination(executor, 1, TimeUnit.HOURS);
    }
}
