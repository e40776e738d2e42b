package katas.noblockingrule.specimens.blocking;

import static java.util.concurrent.TimeUnit.SECONDS;

import java.util.concurrent.Semaphore;

final class TriesTwoPermitsForASecond {
    boolean soon(Semaphore permits) throws InterruptedException {
        return permits.tryAcquire(2, 1, SECONDS);
    }

    boolean now(Semaphore permits) {
        return permits.tryAcquire(2);
    }
}
