package katas.noblockingrule.specimens.blocking;

import static java.util.concurrent.TimeUnit.SECONDS;

import java.util.concurrent.Semaphore;

final class TriesAPermitForASecond {
    boolean soon(Semaphore permits) throws InterruptedException {
        return permits.tryAcquire(1, SECONDS);
    }

    boolean now(Semaphore permits) {
        return permits.tryAcquire();
    }
}
