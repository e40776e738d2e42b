package katas.noblockingrule.specimens.blocking;

import java.util.concurrent.locks.ReentrantLock;

final class LocksAReentrantLock {
    private int count;

    int count(ReentrantLock lock) {
        lock.lock();
        try {
            return ++count;
        } finally {
            lock.unlock();
        }
    }
}
