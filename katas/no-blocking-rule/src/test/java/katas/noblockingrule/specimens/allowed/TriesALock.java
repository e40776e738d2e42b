package katas.noblockingrule.specimens.allowed;

import java.util.concurrent.locks.Lock;

final class TriesALock {
    private int count;

    boolean count(Lock lock) {
        if (!lock.tryLock()) {
            return false;
        }
        try {
            count++;
            return true;
        } finally {
            lock.unlock();
        }
    }
}
