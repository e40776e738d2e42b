package katas.noblockingrule.specimens.blocking;

import java.util.concurrent.locks.Lock;

final class LocksInterruptibly {
    private int count;

    int count(Lock lock) throws InterruptedException {
        lock.lockInterruptibly();
        try {
            return ++count;
        } finally {
            lock.unlock();
        }
    }
}
