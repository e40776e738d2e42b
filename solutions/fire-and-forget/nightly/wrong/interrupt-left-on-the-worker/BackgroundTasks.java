// Misconception: an interrupt is used up by the task it was meant for, so a worker need not clear it for the next.
// Fails: 11
// Perhaps: 8
package katas.fireandforget;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.*;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;

public final class BackgroundTasks implements AutoCloseable {
    private final Consumer<Throwable> onFailure;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition available = lock.newCondition();
    private final Condition gone = lock.newCondition();
    private final Deque<FutureTask<?>> queue = new ArrayDeque<>();
    private int idle;
    private int workers;
    private int running;
    private boolean closed;

    public BackgroundTasks(Consumer<Throwable> onFailure) {
        this.onFailure = onFailure;
    }

    public <T> Future<T> start(Callable<T> task) {
        FutureTask<T> job = new FutureTask<>(task);
        lock.lock();
        try {
            if (closed) throw new RejectedExecutionException("closed");
            running++;
            queue.add(job);
            if (idle >= queue.size()) {
                available.signal();
            } else {
                workers++;
                Thread worker = new Thread(this::work);
                worker.setDaemon(true);
                worker.start();
            }
        } finally {
            lock.unlock();
        }
        return job;
    }

    private void work() {
        lock.lock();
        try {
            while (true) {
                while (queue.isEmpty()) {
                    if (closed) return;
                    idle++;
                    available.awaitUninterruptibly();
                    idle--;
                }
                FutureTask<?> job = queue.poll();
                lock.unlock();
                try {
                    job.run();
                } finally {
                    lock.lock();
                    running--;
                }
                report(job);
            }
        } finally {
            if (--workers == 0) gone.signalAll();
            lock.unlock();
        }
    }

    private void report(FutureTask<?> job) {
        if (job.isCancelled()) return;
        lock.unlock();
        try {
            job.get();
        } catch (ExecutionException e) {
            try {
                onFailure.accept(e.getCause());
            } catch (Throwable ignored) {
            }
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        } finally {
            lock.lock();
        }
    }

    public int running() {
        lock.lock();
        try {
            return running;
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void close() {
        lock.lock();
        try {
            closed = true;
            available.signalAll();
            while (workers > 0) gone.awaitUninterruptibly();
        } finally {
            lock.unlock();
        }
    }
}
