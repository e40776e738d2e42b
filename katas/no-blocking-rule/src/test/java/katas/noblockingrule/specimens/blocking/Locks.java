package katas.noblockingrule.specimens.blocking;

import java.util.concurrent.locks.Lock;

final class Locks {
    private int count;

    int count(Lock lock) {
        lock.lock();
        try {
            return ++count;
        } finally {
            lock.unlock();
        }
    }
}
