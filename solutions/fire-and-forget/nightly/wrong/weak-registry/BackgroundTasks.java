// Misconception: a registry with weak references cannot leak, as in asyncio.
// Fails: 8
package katas.fireandforget;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Set;
import java.util.WeakHashMap;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;

public final class BackgroundTasks implements AutoCloseable {

    private final Consumer<Throwable> onFailure;
    private final Set<Handle<?>> tasks = Collections.newSetFromMap(new WeakHashMap<>());
    private boolean closed;

    public BackgroundTasks(Consumer<Throwable> onFailure) {
        this.onFailure = onFailure;
    }

    public <T> Future<T> start(Callable<T> task) {
        FutureTask<T> work = new FutureTask<>(task);
        CountDownLatch bodyEnded = new CountDownLatch(1);
        Thread thread = new Thread(() -> {
            work.run();
            bodyEnded.countDown();
            report(work);
        });
        thread.setDaemon(true);
        Handle<T> handle = new Handle<>(work, bodyEnded, thread);
        synchronized (tasks) {
            if (closed) throw new RejectedExecutionException("closed");
            tasks.removeIf(Handle::ended);
            tasks.add(handle);
        }
        thread.start();
        return handle;
    }

    private void report(FutureTask<?> work) {
        if (work.isCancelled()) return;
        try {
            work.get();
        } catch (ExecutionException e) {
            try {
                onFailure.accept(e.getCause());
            } catch (Throwable ignored) {
                // reporter is on its own
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    public int running() {
        synchronized (tasks) {
            return (int) tasks.stream().filter(h -> !h.ended()).count();
        }
    }

    @Override
    public void close() {
        ArrayList<Handle<?>> left;
        synchronized (tasks) {
            closed = true;
            left = new ArrayList<>(tasks);
        }
        boolean interrupted = false;
        for (Handle<?> handle : left) {
            while (handle.thread.isAlive()) {
                try {
                    handle.thread.join();
                } catch (InterruptedException e) {
                    interrupted = true;
                }
            }
        }
        if (interrupted) Thread.currentThread().interrupt();
    }

    private static final class Handle<T> implements Future<T> {
        private final FutureTask<T> work;
        private final CountDownLatch bodyEnded;
        private final Thread thread;

        Handle(FutureTask<T> work, CountDownLatch bodyEnded, Thread thread) {
            this.work = work;
            this.bodyEnded = bodyEnded;
            this.thread = thread;
        }

        boolean ended() {
            return bodyEnded.getCount() == 0;
        }

        @Override
        public boolean cancel(boolean mayInterruptIfRunning) {
            return work.cancel(mayInterruptIfRunning);
        }

        @Override
        public boolean isCancelled() {
            return work.isCancelled();
        }

        @Override
        public boolean isDone() {
            return work.isDone();
        }

        @Override
        public T get() throws InterruptedException, ExecutionException {
            return work.get();
        }

        @Override
        public T get(long timeout, TimeUnit unit) throws InterruptedException, ExecutionException, TimeoutException {
            return work.get(timeout, unit);
        }
    }
}
