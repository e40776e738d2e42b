package katas.noblockingrule.specimens.blocking;

import java.util.concurrent.locks.ReentrantReadWriteLock;

final class LocksForWriting {
    private int count;

    int count(ReentrantReadWriteLock.WriteLock lock) {
        lock.lock();
        try {
            return ++count;
        } finally {
            lock.unlock();
        }
    }
}
