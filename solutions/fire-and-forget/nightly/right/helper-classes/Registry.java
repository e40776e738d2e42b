package katas.fireandforget;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** Who is in flight. */
final class Registry {
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition isEmpty = lock.newCondition();
    private final Set<Object> inFlight = Collections.newSetFromMap(new IdentityHashMap<>());
    private boolean isClosed;

    void add(Object job) {
        lock.lock();
        try {
            if (isClosed) {
                throw new RejectedExecutionException("closed");
            }
            inFlight.add(job);
        } finally {
            lock.unlock();
        }
    }

    void remove(Object job) {
        lock.lock();
        try {
            inFlight.remove(job);
            isEmpty.signalAll();
        } finally {
            lock.unlock();
        }
    }

    int size() {
        lock.lock();
        try {
            return inFlight.size();
        } finally {
            lock.unlock();
        }
    }

    void close() {
        lock.lock();
        try {
            isClosed = true;
            while (!inFlight.isEmpty()) {
                isEmpty.awaitUninterruptibly();
            }
        } finally {
            lock.unlock();
        }
    }
}
