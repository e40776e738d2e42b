package katas.noblockingrule.specimens.blocking;

import static java.util.concurrent.TimeUnit.SECONDS;

import java.util.concurrent.locks.Lock;

final class TriesALockForASecond {
    boolean soon(Lock lock) throws InterruptedException {
        return lock.tryLock(1, SECONDS);
    }

    boolean now(Lock lock) {
        return lock.tryLock();
    }
}
