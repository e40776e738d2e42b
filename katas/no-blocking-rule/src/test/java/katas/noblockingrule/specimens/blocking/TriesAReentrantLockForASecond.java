package katas.noblockingrule.specimens.blocking;

import static java.util.concurrent.TimeUnit.SECONDS;

import java.util.concurrent.locks.ReentrantLock;

final class TriesAReentrantLockForASecond {
    private int count;

    int count(ReentrantLock lock) throws InterruptedException {
        if (!lock.tryLock(1, SECONDS)) {
            return count;
        }
        try {
            return ++count;
        } finally {
            lock.unlock();
        }
    }
}
